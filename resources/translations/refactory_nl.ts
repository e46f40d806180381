<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BackSheet</name>
    <message>
        <source>Why does this step have to be done again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other step stands on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more steps stand on it and must be done again: {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value was entered wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BadgeSheet</name>
    <message>
        <source>Who answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bins</name>
    <message>
        <source>it lies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bin is set up. Store it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bin, or tap it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: which bin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick the label on the part, then scan the bin or tap it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceInput</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamageSheet</name>
    <message>
        <source>Where is it damaged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 · whole part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9 from front to rear, row by row from the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 unit = one credit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is noted already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for: zone and kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, zone {zone}, {units} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, whole part, {units} units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>Let work on this vehicle go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of this step?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release the vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never where lives hang on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Cannot be given …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DDMMYYYY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntrySheets</name>
    <message>
        <source>Type the VIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>17 signs, no I, O or Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no VIN yet: {count} signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it say one of these?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Release the vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on this step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HarvestScreen</name>
    <message>
        <source>1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material gets no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LABEL · being drawn …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LABEL 100 × 60 mm · as it will print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is given when the part is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking parts off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which other part?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo · {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label, no bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label and store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part comes off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back to the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other part…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken off · {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: what is with it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is recorded for this vehicle; the part may still be taken later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a few letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kind of part is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass of the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not weighed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where on the vehicle?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one on the vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remark says “{remark}”, but no damage is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note the damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the remark means no damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OE number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for reuse as a part: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan or tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none noted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hazards</name>
    <message>
        <source>High voltage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live airbag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explosive gas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burns easily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chemicals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harms health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crushing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heavy load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety shoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESD shoes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut gloves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nitrile gloves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class 0 gloves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold gloves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arc visor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face shield</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flame-proof clothes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antistatic clothes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ear protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask FFP2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask FFP3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wear: {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second person present.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldTile</name>
    <message>
        <source>needs {qualification}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelIssue</name>
    <message>
        <source>The label is recorded, but no paper came. The part is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>at least {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site limit {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be recorded, then repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be recorded, then rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be recorded and stops the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusual: look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusual: typically {typical}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{have} of {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the form expected: check every sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: enter it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bound} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (if any)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineScreen</name>
    <message>
        <source>Parts in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan VIN to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or type it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicles on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} · {count} vehicles on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fractions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared for reuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of mass</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Scan your badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge opens your work where it stands. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>Typically {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, joint {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows from the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Recorded as a failed attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treat the vehicle as live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vehicle goes to quarantine: keep away until a supervisor releases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work ends here; call a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor decides on this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with: {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this step again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagedArea</name>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>very good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very many km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 1 unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to 2 units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units of damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unit of damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grade} · by eye (by rule {line})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rear left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rear right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door ding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Torn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoInput</name>
    <message>
        <source>{have} of {need} · tap to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap to choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept · {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take parts off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>No fitting file was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message>
        <source>What is in the way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason, a photo and your badge stay with the vehicle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold: battery hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoke, hiss, heat, smell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you see, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery hot: the vehicle is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the area and do not touch the vehicle. Call for help. Only a supervisor can let work go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: the vehicle is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treat it as live. A supervisor decides how to go on; take another vehicle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the line board. Other steps can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crushed, jammed, not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor decides how to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading out of limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the inputs of this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broke while removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damage, cause, photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material, core or a lower grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, extra, other type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is a hint: write what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool or device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale, tester, printer, scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is missing, go on elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisor, HV lead, maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They see it at once, you go on elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Confirm step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {qualification}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a supervisor must release the vehicle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a supervisor must decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Before it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VEHICLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the VIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VIN plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap, or weigh later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tap to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the VIN, then say what you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIN read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plate: our own number is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the VIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts the vehicle&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed, not weighed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treat as live until proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none on this drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purge before any hot work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look under the boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas tank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature watch first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder and document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked in the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it refused?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunColumn</name>
    <message>
        <source>Draft translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>{state} · SAFE until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · SAFE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · NOT SAFE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · NOT KNOWN, TREAT AS LIVE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignatureInput</name>
    <message>
        <source>tap to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign with a finger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepInput</name>
    <message>
        <source>tap to enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Other open steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture of the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting time: over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting time: {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be given: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” cannot be given …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepScreen</name>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the reading as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value beyond a limit is recorded and leads to what the procedure asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is open to you now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vehicle is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsSheet</name>
    <message>
        <source>Steps that are open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>or scan it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan, or tap to type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the list yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayOutSheet</name>
    <message>
        <source>Why can “{label}” not be given?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of it · tap to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the cause?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {qualification}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is recorded, and the step can go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is recorded. Work goes on with: {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is recorded, and the vehicle waits until a supervisor releases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>HV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AIRBAGS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disposed of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading out of limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broke while removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool or device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery hot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Petrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LPG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mild 48 V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hydrogen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flooded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-Cycle stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-Trofit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled, no bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoneInput</name>
    <message>
        <source>tap to mark zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bonnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rear door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
