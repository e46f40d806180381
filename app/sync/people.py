"""Names of people follow the facts about them: those that are lacking here, and there.

Nothing is marked as told. Each side says what it lacks; what facts do not vouch for is dropped.
"""

from __future__ import annotations

from app.exchange.people_line import PeopleLine, PeopleLog


def exchange_people(log: PeopleLog, line: PeopleLine) -> None:
    """Ask for what is lacking here, tell what is lacking there. Raises LineLost and TurnedAway."""
    answer = line.people(log.people(()))
    log.keep_people(answer)
    asked = set[str]()
    while fresh := [one for one in answer.want if one not in asked]:
        asked.update(fresh)
        told = log.people(fresh)
        if not told.told:
            return
        answer = line.people(told)
        log.keep_people(answer)
