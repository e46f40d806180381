<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BackSheet</name>
    <message>
        <source>Why does this step have to be done again?</source>
        <translation>Waarom moet deze stap opnieuw?</translation>
    </message>
    <message>
        <source>No other step stands on this one.</source>
        <translation>Geen andere stap hangt hiervan af.</translation>
    </message>
    <message>
        <source>{count} more steps stand on it and must be done again: {steps}.</source>
        <translation>Stappen die hiervan afhangen ({count}) moeten opnieuw: {steps}.</translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation>Wat is de reden?</translation>
    </message>
    <message>
        <source>A value was entered wrongly</source>
        <translation>Een waarde is fout ingevoerd</translation>
    </message>
    <message>
        <source>The work was not finished</source>
        <translation>Het werk was niet af</translation>
    </message>
    <message>
        <source>Something changed since</source>
        <translation>Er is sindsdien iets veranderd</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Iets anders…</translation>
    </message>
    <message>
        <source>1 more step stands on it and must be done again: {steps}.</source>
        <translation>Een stap die hiervan afhangt moet opnieuw: {steps}.</translation>
    </message>
</context>
<context>
    <name>BadgeSheet</name>
    <message>
        <source>Who answers for it</source>
        <translation>Wie staat ervoor in</translation>
    </message>
    <message>
        <source>Scan badge</source>
        <translation>Scan badge</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Medewerker {number}</translation>
    </message>
    <message>
        <source>may answer</source>
        <translation>mag ervoor instaan</translation>
    </message>
</context>
<context>
    <name>Balances</name>
    <message>
        <source>No vehicle was closed in this time.</source>
        <translation>In deze tijd is geen voertuig afgesloten.</translation>
    </message>
    <message>
        <source>Vehicles balanced</source>
        <translation>Voertuigen in de balans</translation>
    </message>
    <message>
        <source>Left out, as something is missing</source>
        <translation>Weggelaten, er ontbreekt iets</translation>
    </message>
    <message>
        <source>Mass in, without fuel</source>
        <translation>Massa bij inname, zonder brandstof</translation>
    </message>
    <message>
        <source>Hulks</source>
        <translation>Casco&apos;s</translation>
    </message>
    <message>
        <source>Fractions sent out</source>
        <translation>Afgevoerde fracties</translation>
    </message>
    <message>
        <source>Prepared for reuse (A)</source>
        <translation>Voor hergebruik (A)</translation>
    </message>
    <message>
        <source>{count} · {kg} kg</source>
        <translation>{count} · {kg} kg</translation>
    </message>
    <message>
        <source>Parts for reuse, weighed</source>
        <translation>Onderdelen voor hergebruik, gewogen</translation>
    </message>
    <message>
        <source>Parts for reuse, not weighed</source>
        <translation>Onderdelen voor hergebruik, niet gewogen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Avoided by parts that left</source>
        <translation>Vermeden door afgegeven onderdelen</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>geen afgegeven</translation>
    </message>
    <message>
        <source>Avoided by parts that left ({count})</source>
        <translation>Vermeden door afgegeven onderdelen ({count})</translation>
    </message>
    <message>
        <source>of these without a figure: {count}</source>
        <translation>waarvan zonder cijfer: {count}</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Een maand</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Een jaar</translation>
    </message>
    <message>
        <source>Time before</source>
        <translation>Vorige periode</translation>
    </message>
    <message>
        <source>Time after</source>
        <translation>Volgende periode</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>Bestanden schrijven</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Balansen</translation>
    </message>
    <message>
        <source>No statement of the shredder: the hulks stay open.</source>
        <translation>Geen verklaring van de shredder: de casco&apos;s blijven open.</translation>
    </message>
    <message>
        <source>Shredder: {source}</source>
        <translation>Shredder: {source}</translation>
    </message>
    <message>
        <source>PDF, CSV and JSON</source>
        <translation>PDF, CSV en JSON</translation>
    </message>
    <message>
        <source>PDF, CSV, JSON and declaration</source>
        <translation>PDF, CSV, JSON en aangifte</translation>
    </message>
    <message>
        <source>{count} files are in {folder}</source>
        <translation>{count} bestanden staan in {folder}</translation>
    </message>
    <message>
        <source>Balance written</source>
        <translation>Balans geschreven</translation>
    </message>
    <message>
        <source>What does the shredder state?</source>
        <translation>Wat verklaart de shredder?</translation>
    </message>
    <message>
        <source>Of the hulks, recycled</source>
        <translation>Van de casco&apos;s, gerecycled</translation>
    </message>
    <message>
        <source>Of the hulks, recovered as energy</source>
        <translation>Van de casco&apos;s, als energie teruggewonnen</translation>
    </message>
    <message>
        <source>Name and date of the statement</source>
        <translation>Naam en datum van de verklaring</translation>
    </message>
    <message>
        <source>Without a statement</source>
        <translation>Zonder verklaring</translation>
    </message>
    <message>
        <source>such as Metals Ltd, 12 Nov 2026</source>
        <translation>bijvoorbeeld Metaal BV, 12 nov 2026</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>gehaald</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>niet gehaald</translation>
    </message>
    <message>
        <source>not proved yet</source>
        <translation>nog niet bewezen</translation>
    </message>
    <message>
        <source>Table 2, shredder</source>
        <translation>Tabel 2, shredder</translation>
    </message>
    <message>
        <source>recycled · energy · disposal</source>
        <translation>gerecycled · energie · verwijderd</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>niet opgegeven</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Number of its report or ticket</source>
        <translation>Nummer van rapport of bon</translation>
    </message>
    <message>
        <source>Table 2: recycled · energy · disposal, in % of the hulks.</source>
        <translation>Tabel 2: gerecycled · energie · verwijderd, in % van de casco&apos;s.</translation>
    </message>
    <message>
        <source>shares that add up to 100 %</source>
        <translation>aandelen die samen 100 % zijn</translation>
    </message>
    <message>
        <source>Statement recorded</source>
        <translation>Verklaring vastgelegd</translation>
    </message>
    <message>
        <source>Take the statement back?</source>
        <translation>De verklaring terugnemen?</translation>
    </message>
    <message>
        <source>It stays on record with your reason; the hulks of the period are open.</source>
        <translation>Ze blijft vastgelegd met uw reden; de casco&apos;s van de periode staan weer open.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Statement taken back</source>
        <translation>Verklaring teruggenomen</translation>
    </message>
    <message>
        <source>Ferrous metal</source>
        <translation>Ferrometaal</translation>
    </message>
    <message>
        <source>Non-ferrous metal</source>
        <translation>Non-ferrometaal</translation>
    </message>
    <message>
        <source>Shredder light fraction</source>
        <translation>Lichte shredderfractie</translation>
    </message>
    <message>
        <source>Other shredder residue</source>
        <translation>Ander shredderresidu</translation>
    </message>
    <message>
        <source>In % of the mass of all hulks</source>
        <translation>In % van de massa van alle casco&apos;s</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Gerecycled</translation>
    </message>
    <message>
        <source>Recovered as energy</source>
        <translation>Teruggewonnen als energie</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Niet opgegeven</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>wordt berekend…</translation>
    </message>
    <message>
        <source>Shredder’s statement…</source>
        <translation>Verklaring shredder…</translation>
    </message>
    <message>
        <source>Paper, flow and trend…</source>
        <translation>Papier, stromen, verloop…</translation>
    </message>
    <message>
        <source>being written…</source>
        <translation>wordt geschreven…</translation>
    </message>
</context>
<context>
    <name>Barred</name>
    <message>
        <source>a supervisor does this</source>
        <translation>een leidinggevende doet dit</translation>
    </message>
    <message>
        <source>the inventory&apos;s staff do this</source>
        <translation>de mensen van de inventaris doen dit</translation>
    </message>
    <message>
        <source>not with your role</source>
        <translation>niet met uw rol</translation>
    </message>
</context>
<context>
    <name>BeginAnew</name>
    <message>
        <source>Begin new work on this vehicle?</source>
        <translation>Nieuw werk aan dit voertuig beginnen?</translation>
    </message>
    <message>
        <source>Begin new work</source>
        <translation>Nieuw werk beginnen</translation>
    </message>
    <message>
        <source>Nothing of the stopped work counts: every step is done and every proof is taken anew. What was weighed and taken off stays with the vehicle.</source>
        <translation>Niets van het gestopte werk telt: elke stap en elk bewijs wordt opnieuw gedaan. Wat is gewogen en afgenomen blijft bij het voertuig.</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procedure</translation>
    </message>
    <message>
        <source>New work begun</source>
        <translation>Nieuw werk begonnen</translation>
    </message>
</context>
<context>
    <name>Bins</name>
    <message>
        <source>it lies here</source>
        <translation>ligt hier</translation>
    </message>
    <message>
        <source>No bin is set up. Store it later.</source>
        <translation>Er zijn geen vakken. Berg het later op.</translation>
    </message>
    <message>
        <source>Scan the bin, or tap it.</source>
        <translation>Scan het vak of tik het aan.</translation>
    </message>
    <message>
        <source>{part}: which bin?</source>
        <translation>{part}: welk vak?</translation>
    </message>
    <message>
        <source>Stick the label on the part, then scan the bin or tap it.</source>
        <translation>Plak het label op het onderdeel en scan dan het vak of tik het aan.</translation>
    </message>
    <message>
        <source>Store later</source>
        <translation>Later opbergen</translation>
    </message>
</context>
<context>
    <name>BrokenSheet</name>
    <message>
        <source>Broke while removing: what broke it?</source>
        <translation>Gebroken bij demontage: waardoor?</translation>
    </message>
    <message>
        <source>Mass of the pieces</source>
        <translation>Massa van de stukken</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gaat naar</translation>
    </message>
    <message>
        <source>It is material. How does it go on?</source>
        <translation>Het is materiaal. Hoe nu verder?</translation>
    </message>
    <message>
        <source>Not weighed by itself: its fraction is weighed with it.</source>
        <translation>Niet apart gewogen: het wordt met zijn fractie meegewogen.</translation>
    </message>
    <message>
        <source>Weighed by itself: do not weigh it again with its fraction.</source>
        <translation>Apart gewogen: weeg het niet nog eens mee met zijn fractie.</translation>
    </message>
    <message>
        <source>waiting for: the cause</source>
        <translation>wacht op: de oorzaak</translation>
    </message>
    <message>
        <source>waiting for: the fraction</source>
        <translation>wacht op: de fractie</translation>
    </message>
    <message>
        <source>Which material?</source>
        <translation>Welk materiaal?</translation>
    </message>
    <message>
        <source>Recorded as material</source>
        <translation>Vastgelegd als materiaal</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiaal</translation>
    </message>
    <message>
        <source>nothing else to do</source>
        <translation>verder niets te doen</translation>
    </message>
    <message>
        <source>Other part</source>
        <translation>Ander onderdeel</translation>
    </message>
    <message>
        <source>take another off this vehicle</source>
        <translation>er nog een van dit voertuig halen</translation>
    </message>
    <message>
        <source>Wanted elsewhere</source>
        <translation>Elders gezocht</translation>
    </message>
    <message>
        <source>see where another one is</source>
        <translation>kijk waar er nog een is</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>What the certificate will state</source>
        <translation>Wat het certificaat vermeldt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Registration document</source>
        <translation>Kentekenbewijs</translation>
    </message>
    <message>
        <source>Prepare the certificate</source>
        <translation>Certificaat maken</translation>
    </message>
    <message>
        <source>Why does the holder not sign?</source>
        <translation>Waarom tekent de houder niet?</translation>
    </message>
    <message>
        <source>The holder does not sign: {reason}</source>
        <translation>De houder tekent niet: {reason}</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>make and model</source>
        <translation>merk en model</translation>
    </message>
    <message>
        <source>missing: {things}</source>
        <translation>ontbreekt: {things}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>vastleggen</translation>
    </message>
    <message>
        <source>Certificate prepared</source>
        <translation>Certificaat gemaakt</translation>
    </message>
    <message>
        <source>Name of the holder</source>
        <translation>Naam van de houder</translation>
    </message>
    <message>
        <source>Address of the holder</source>
        <translation>Adres van de houder</translation>
    </message>
    <message>
        <source>Nationality of the holder</source>
        <translation>Nationaliteit van de houder</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Kenteken</translation>
    </message>
    <message>
        <source>Nationality mark</source>
        <translation>Landcode</translation>
    </message>
    <message>
        <source>Authority of the permit</source>
        <translation>Vergunningverlener</translation>
    </message>
    <message>
        <source>Address of the authority</source>
        <translation>Adres van de instantie</translation>
    </message>
    <message>
        <source>Sign certificate {number}</source>
        <translation>Certificaat {number} tekenen</translation>
    </message>
    <message>
        <source>Signature of the workshop</source>
        <translation>Handtekening van het bedrijf</translation>
    </message>
    <message>
        <source>Signature of the holder</source>
        <translation>Handtekening van de houder</translation>
    </message>
    <message>
        <source>Sign the certificate</source>
        <translation>Certificaat ondertekenen</translation>
    </message>
    <message>
        <source>a supervisor signs for the workshop</source>
        <translation>een leidinggevende tekent voor het bedrijf</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>hand of the workshop</source>
        <translation>handtekening bedrijf</translation>
    </message>
    <message>
        <source>hand of the holder</source>
        <translation>handtekening houder</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>Certificate signed</source>
        <translation>Certificaat ondertekend</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Niet ondertekend</translation>
    </message>
    <message>
        <source>Signed, not declared</source>
        <translation>Ondertekend, niet gemeld</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Declared, handed over</source>
        <translation>Gemeld, overhandigd</translation>
    </message>
    <message>
        <source>M1 car</source>
        <translation>M1 auto</translation>
    </message>
    <message>
        <source>N1 van</source>
        <translation>N1 bestelwagen</translation>
    </message>
    <message>
        <source>L light</source>
        <translation>L licht</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Ongeldig</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Vernietigd</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Elektronisch</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>To the holder</source>
        <translation>Aan de houder</translation>
    </message>
    <message>
        <source>To the carrier</source>
        <translation>Aan de vervoerder</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Per post</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>No certificate of destruction stands yet.</source>
        <translation>Er geldt nog geen certificaat van vernietiging.</translation>
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation>Certificaat van vernietiging</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ondertekend</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overhandigd</translation>
    </message>
    <message>
        <source>Declare certificate {number} there, then write the reference.</source>
        <translation>Meld certificaat {number} daar en noteer dan de referentie.</translation>
    </message>
    <message>
        <source>Was the authority told?</source>
        <translation>Is de instantie ingelicht?</translation>
    </message>
    <message>
        <source>Reference of the authority</source>
        <translation>Referentie van de instantie</translation>
    </message>
    <message>
        <source>Record the declaration</source>
        <translation>Melding vastleggen</translation>
    </message>
    <message>
        <source>Certificate {number} will hold no more and stays in the file. A new one replaces it. Tell the authority and whoever has the paper.</source>
        <translation>Certificaat {number} geldt dan niet meer en blijft in het dossier. Een nieuw certificaat vervangt het. Licht de instantie in, en wie het papier heeft.</translation>
    </message>
    <message>
        <source>Revoke this certificate?</source>
        <translation>Dit certificaat intrekken?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Certificaat ingetrokken</translation>
    </message>
    <message>
        <source>Who takes certificate {number}?</source>
        <translation>Wie krijgt certificaat {number}?</translation>
    </message>
    <message>
        <source>Certificate handed over</source>
        <translation>Certificaat overhandigd</translation>
    </message>
    <message>
        <source>Holder cannot sign…</source>
        <translation>Houder tekent niet…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Overhandigen…</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wordt gelezen…</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>Maken…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Tekenen…</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>Melden…</translation>
    </message>
    <message>
        <source>It is not declared yet: only a supervisor may hand it over now, with a reason.</source>
        <translation>Het is nog niet gemeld: alleen een leidinggevende mag het nu overhandigen, met een reden.</translation>
    </message>
    <message>
        <source>The authority knows nothing of certificate {number} yet. The reason is recorded and stands on the paper; declare it as soon as you can.</source>
        <translation>De overheid weet nog niets van certificaat {number}. De reden wordt vastgelegd en staat op het papier; meld het zodra het kan.</translation>
    </message>
    <message>
        <source>Hand it over before it is declared?</source>
        <translation>Overhandigen vóór de melding?</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Overhandigen</translation>
    </message>
    <message>
        <source>Movement slip of the hulk</source>
        <translation>Begeleidingsbrief van het casco</translation>
    </message>
    <message>
        <source>Left for</source>
        <translation>Vertrokken naar</translation>
    </message>
    <message>
        <source>Open the slip</source>
        <translation>Begeleidingsbrief openen</translation>
    </message>
</context>
<context>
    <name>ChoiceInput</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>tap to choose</source>
        <translation>tik om te kiezen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Geen van deze</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>Plan bekijken</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Record what is true</source>
        <translation>Vastleggen wat klopt</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>Wat hebt u gevonden?</translation>
    </message>
    <message>
        <source>First story</source>
        <translation>Eerste verhaal</translation>
    </message>
    <message>
        <source>Second story</source>
        <translation>Tweede verhaal</translation>
    </message>
    <message>
        <source>Not on this terminal yet.</source>
        <translation>Nog niet op deze terminal.</translation>
    </message>
    <message>
        <source>The first is true</source>
        <translation>Het eerste klopt</translation>
    </message>
    <message>
        <source>The second is true</source>
        <translation>Het tweede klopt</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Geen van beide</translation>
    </message>
    <message>
        <source>which is true</source>
        <translation>welk klopt</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Put aside for two who wait</source>
        <translation>Apart gelegd voor twee wachtenden</translation>
    </message>
    <message>
        <source>Gone, though put aside for somebody</source>
        <translation>Weg, hoewel apart gelegd voor iemand</translation>
    </message>
    <message>
        <source>Put aside after it had gone</source>
        <translation>Apart gelegd nadat het weg was</translation>
    </message>
    <message>
        <source>Stored in two places</source>
        <translation>Op twee plaatsen opgeborgen</translation>
    </message>
    <message>
        <source>Sold twice</source>
        <translation>Twee keer verkocht</translation>
    </message>
    <message>
        <source>Fitted twice</source>
        <translation>Twee keer gemonteerd</translation>
    </message>
    <message>
        <source>Sold and fitted</source>
        <translation>Verkocht en gemonteerd</translation>
    </message>
    <message>
        <source>Seen after it had gone</source>
        <translation>Gezien nadat het weg was</translation>
    </message>
    <message>
        <source>Sent away twice</source>
        <translation>Twee keer verzonden</translation>
    </message>
    <message>
        <source>Taken off twice</source>
        <translation>Twee keer gedemonteerd</translation>
    </message>
    <message>
        <source>The inventory lets the first story hold: it was told first.</source>
        <translation>De inventaris houdt het eerste verhaal aan: dat kwam het eerst.</translation>
    </message>
    <message>
        <source>The inventory lets the second story hold.</source>
        <translation>De inventaris houdt het tweede verhaal aan.</translation>
    </message>
    <message>
        <source>Who gave way waits again; tell them.</source>
        <translation>Wie moest wijken wacht weer; laat het weten.</translation>
    </message>
    <message>
        <source>Go and look, then say what is true.</source>
        <translation>Ga kijken en zeg dan wat klopt.</translation>
    </message>
    <message>
        <source>Two stories about one part ({count})</source>
        <translation>Twee verhalen over één onderdeel ({count})</translation>
    </message>
</context>
<context>
    <name>CommandHand</name>
    <message>
        <source>“{button}” cannot be taken back: scan the same card again.</source>
        <translation>“{button}” kan niet ongedaan worden gemaakt: scan dezelfde kaart nog eens.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Confirm</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>Tap a picture to enlarge it.</source>
        <translation>Tik op een foto om hem te vergroten.</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>On the slip</source>
        <translation>Op de bon</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Reserveren…</translation>
    </message>
    <message>
        <source>Free it…</source>
        <translation>Vrijgeven…</translation>
    </message>
    <message>
        <source>Comes back…</source>
        <translation>Komt terug…</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>Bon…</translation>
    </message>
    <message>
        <source>Scan the part, or search for it.</source>
        <translation>Scan het onderdeel, of zoek het.</translation>
    </message>
    <message>
        <source>Off the slip</source>
        <translation>Van de bon</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Gereserveerd voor</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Vak</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>OE-nummer</translation>
    </message>
    <message>
        <source>Number until now</source>
        <translation>Oud nummer</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>goes to material</source>
        <translation>gaat naar materiaal</translation>
    </message>
    <message>
        <source>must never be used again</source>
        <translation>nooit hergebruiken</translation>
    </message>
    <message>
        <source>label first</source>
        <translation>eerst labelen</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Afgeven…</translation>
    </message>
    <message>
        <source>Empty the slip</source>
        <translation>Bon leegmaken</translation>
    </message>
    <message>
        <source>The slip is empty.</source>
        <translation>De bon is leeg.</translation>
    </message>
    <message>
        <source>{count} on the slip</source>
        <translation>{count} op de bon</translation>
    </message>
    <message>
        <source>put a part on it</source>
        <translation>zet er een onderdeel op</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>reserve, hand over, take back</source>
        <translation>reserveren, afgeven, terugnemen</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Gereserveerd</translation>
    </message>
    <message>
        <source>Free again</source>
        <translation>Weer vrij</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Afgegeven</translation>
    </message>
    <message>
        <source>Name, kept apart</source>
        <translation>Naam, apart bewaard</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Ordernummer</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>{part}: who is it kept for?</source>
        <translation>{part}: voor wie?</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserveren</translation>
    </message>
    <message>
        <source>waiting for a name or an order number</source>
        <translation>naam of nummer ontbreekt</translation>
    </message>
    <message>
        <source>Price · {part}</source>
        <translation>Prijs · {part}</translation>
    </message>
    <message>
        <source>Buyer, kept apart</source>
        <translation>Koper, apart bewaard</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Identiteitsbewijs</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Wie krijgt het?</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Afgeven</translation>
    </message>
    <message>
        <source>Plain sale</source>
        <translation>Gewone verkoop</translation>
    </message>
    <message>
        <source>As PIEC, with its statement</source>
        <translation>Als PIEC, met vermelding</translation>
    </message>
    <message>
        <source>waiting for the buyer&apos;s name</source>
        <translation>naam van de koper ontbreekt</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Terugbetaald</translation>
    </message>
    <message>
        <source>{part} comes back</source>
        <translation>{part} komt terug</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Grade today</source>
        <translation>Klasse vandaag</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Waarheen?</translation>
    </message>
    <message>
        <source>waiting for reason, grade and way</source>
        <translation>reden, klasse en weg ontbreken</translation>
    </message>
    <message>
        <source>waiting for words</source>
        <translation>woorden ontbreken</translation>
    </message>
    <message>
        <source>It is defective</source>
        <translation>Het is defect</translation>
    </message>
    <message>
        <source>Wrong part</source>
        <translation>Verkeerd onderdeel</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Niet nodig</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Er ontbreekt iets</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
    <message>
        <source>Back to stock</source>
        <translation>Terug naar voorraad</translation>
    </message>
    <message>
        <source>To material</source>
        <translation>Naar materiaal</translation>
    </message>
</context>
<context>
    <name>DamageSheet</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>0 · whole part</source>
        <translation>0 · hele onderdeel</translation>
    </message>
    <message>
        <source>1 unit = one credit card</source>
        <translation>1 eenheid = een bankpas</translation>
    </message>
    <message>
        <source>waiting for: zone and kind</source>
        <translation>nog nodig: zone en soort</translation>
    </message>
    <message>
        <source>{count} noted</source>
        <translation>genoteerd: {count}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Touch where it is damaged</source>
        <translation>Tik aan waar de schade zit</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Terug</translation>
    </message>
    <message>
        <source>No damage</source>
        <translation>Geen schade</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>Klasse {grade}</translation>
    </message>
    <message>
        <source>Nothing marked yet</source>
        <translation>Nog niets gemarkeerd</translation>
    </message>
    <message>
        <source>First touch a zone</source>
        <translation>Tik eerst een zone aan</translation>
    </message>
    <message>
        <source>Zone {zone} · kind</source>
        <translation>Zone {zone} · soort</translation>
    </message>
    <message>
        <source>Whole part · kind</source>
        <translation>Heel onderdeel · soort</translation>
    </message>
    <message>
        <source>Zone {number}</source>
        <translation>Zone {number}</translation>
    </message>
    <message>
        <source>front</source>
        <translation>voor</translation>
    </message>
    <message>
        <source>rear</source>
        <translation>achter</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>top</source>
        <translation>boven</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>buiten</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>binnen</translation>
    </message>
</context>
<context>
    <name>Danger</name>
    <message>
        <source>Battery hot</source>
        <translation>Batterij heet</translation>
    </message>
    <message>
        <source>hold 1 s</source>
        <translation>houd 1 s</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Bewaken</translation>
    </message>
    <message>
        <source>RED · battery hot: {vehicle}</source>
        <translation>ROOD · batterij heet: {vehicle}</translation>
    </message>
    <message>
        <source>RED · {count} batteries hot, among them: {vehicle}</source>
        <translation>ROOD · {count} batterijen heet, waaronder: {vehicle}</translation>
    </message>
    <message>
        <source>vehicle not known</source>
        <translation>voertuig onbekend</translation>
    </message>
    <message>
        <source>{vehicle}, told by {terminal}</source>
        <translation>{vehicle}, gemeld door {terminal}</translation>
    </message>
    <message>
        <source>RED on the other terminals too: {knowing}.</source>
        <translation>Ook ROOD op de andere terminals: {knowing}.</translation>
    </message>
    <message>
        <source>RED on {knowing} too. Not on {silent}: tell whoever works there.</source>
        <translation>Ook ROOD op {knowing}. Niet op {silent}: waarschuw wie daar werkt.</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} min geleden</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} ago</source>
        <translation>{hours} u {minutes:02d} geleden</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>nog niet gemeten</translation>
    </message>
    <message>
        <source>Nobody looks next: choose who and when</source>
        <translation>Niemand kijkt: kies wie en wanneer</translation>
    </message>
    <message>
        <source>whoever is here</source>
        <translation>wie er is</translation>
    </message>
    <message>
        <source>OVERDUE {minutes} min · {who} at {time}</source>
        <translation>TE LAAT {minutes} min · {who} om {time}</translation>
    </message>
    <message>
        <source>{who} looks at {time}</source>
        <translation>{who} kijkt om {time}</translation>
    </message>
    <message>
        <source>RED · battery hot</source>
        <translation>ROOD · batterij heet</translation>
    </message>
    <message>
        <source>It stands nowhere safe yet</source>
        <translation>Staat nog niet veilig</translation>
    </message>
    <message>
        <source>BATTERY HOT</source>
        <translation>BATTERIJ HEET</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatuur</translation>
    </message>
    <message>
        <source>Enter temperature</source>
        <translation>Temperatuur invoeren</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Who looks next</source>
        <translation>Volgende controle</translation>
    </message>
    <message>
        <source>Choose place</source>
        <translation>Plaats kiezen</translation>
    </message>
    <message>
        <source>or scan the area</source>
        <translation>of het vak scannen</translation>
    </message>
    <message>
        <source>Choose who and when</source>
        <translation>Kies wie en wanneer</translation>
    </message>
    <message>
        <source>not measured yet; measure every {minutes} min</source>
        <translation>nog niet gemeten; meet elke {minutes} min</translation>
    </message>
    <message>
        <source>too hot</source>
        <translation>te heet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Hold: to the board</source>
        <translation>Vasthouden: naar het bord</translation>
    </message>
    <message>
        <source>Which vehicle?</source>
        <translation>Welk voertuig?</translation>
    </message>
    <message>
        <source>Recorded: the vehicle is RED and its work is stopped.</source>
        <translation>Vastgelegd: het voertuig is ROOD en het werk ligt stil.</translation>
    </message>
    <message>
        <source>Recorded. Say which vehicle it is: it turns RED.</source>
        <translation>Vastgelegd. Zeg welk voertuig het is: het wordt ROOD.</translation>
    </message>
    <message>
        <source>Recorded: the vehicle last in hand here is RED, its work stopped.</source>
        <translation>Vastgelegd: het voertuig dat hier het laatst in handen was is ROOD, het werk eraan is gestopt.</translation>
    </message>
    <message>
        <source>Is it another one? Name it: it turns RED.</source>
        <translation>Is het een ander? Wijs het aan: het wordt ROOD.</translation>
    </message>
    <message>
        <source>No other terminal knows: tell everybody.</source>
        <translation>Geen andere terminal weet het: waarschuw iedereen.</translation>
    </message>
    <message>
        <source>NOT RECORDED: tell everybody yourself, and call {number}.</source>
        <translation>NIET VASTGELEGD: waarschuw zelf iedereen en bel {number}.</translation>
    </message>
    <message>
        <source>Another vehicle?</source>
        <translation>Een ander voertuig?</translation>
    </message>
    <message>
        <source>Measure and watch ›</source>
        <translation>Meten en bewaken ›</translation>
    </message>
    <message>
        <source>‹ Rescue steps</source>
        <translation>‹ Noodstappen</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>nog niet vastgelegd</translation>
    </message>
    <message>
        <source>Temperature recorded.</source>
        <translation>Temperatuur vastgelegd.</translation>
    </message>
    <message>
        <source>Place recorded.</source>
        <translation>Plaats vastgelegd.</translation>
    </message>
    <message>
        <source>Next look recorded.</source>
        <translation>Volgende controle vastgelegd.</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Ik weet het niet</translation>
    </message>
    <message>
        <source>Which vehicle is it?</source>
        <translation>Welk voertuig is het?</translation>
    </message>
    <message>
        <source>Measure from a distance; never open the battery for it.</source>
        <translation>Meet op afstand; open de batterij er nooit voor.</translation>
    </message>
    <message>
        <source>The same place every time, else no rise can be seen.</source>
        <translation>Steeds op dezelfde plek, anders ziet u geen stijging.</translation>
    </message>
    <message>
        <source>Temperature of the battery</source>
        <translation>Temperatuur van de batterij</translation>
    </message>
    <message>
        <source>case</source>
        <translation>behuizing</translation>
    </message>
    <message>
        <source>side</source>
        <translation>zijkant</translation>
    </message>
    <message>
        <source>terminals</source>
        <translation>polen</translation>
    </message>
    <message>
        <source>where it smokes</source>
        <translation>waar het rookt</translation>
    </message>
    <message>
        <source>write it</source>
        <translation>schrijf het op</translation>
    </message>
    <message>
        <source>Where does it stand?</source>
        <translation>Waar staat hij?</translation>
    </message>
    <message>
        <source>Outside, at least 5 m from buildings and vehicles, closed off.</source>
        <translation>Buiten, minstens 5 m van gebouwen en voertuigen, afgezet.</translation>
    </message>
    <message>
        <source>Who looks next, and when?</source>
        <translation>Wie kijkt de volgende keer, en wanneer?</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>over {minutes} min</translation>
    </message>
    <message>
        <source>RED</source>
        <translation>ROOD</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Wordt vastgelegd…</translation>
    </message>
    <message>
        <source>Somewhere else…</source>
        <translation>Ergens anders…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>Let work on this vehicle go on?</source>
        <translation>Mag het werk aan dit voertuig doorgaan?</translation>
    </message>
    <message>
        <source>What becomes of this step?</source>
        <translation>Wat gebeurt er met deze stap?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>tap to write</source>
        <translation>tik om te schrijven</translation>
    </message>
    <message>
        <source>needs a supervisor</source>
        <translation>vraagt een leidinggevende</translation>
    </message>
    <message>
        <source>Release the vehicle</source>
        <translation>Voertuig vrijgeven</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Besluit vastleggen</translation>
    </message>
    <message>
        <source>Accept it as it is</source>
        <translation>Zo aanvaarden</translation>
    </message>
    <message>
        <source>Repeat the step</source>
        <translation>Stap herhalen</translation>
    </message>
    <message>
        <source>never where lives hang on it</source>
        <translation>nooit waar levens ervan afhangen</translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation>Wat is de reden?</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>besluit</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>reden</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>leidinggevende</translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation>nog nodig: {things}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>vastleggen</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>{part}: where is another one?</source>
        <translation>{part}: waar is er nog een?</translation>
    </message>
    <message>
        <source>None is free in stock, and no vehicle here still has one.</source>
        <translation>Er is er geen vrij op voorraad en geen voertuig hier heeft er nog een.</translation>
    </message>
    <message>
        <source>None of this number is free in stock.</source>
        <translation>Niets met dit nummer is vrij op voorraad.</translation>
    </message>
    <message>
        <source>See the want</source>
        <translation>De vraag bekijken</translation>
    </message>
    <message>
        <source>The model of this vehicle is not known: no other vehicle is marked.</source>
        <translation>Het model van dit voertuig is niet bekend: geen ander voertuig is gemarkeerd.</translation>
    </message>
    <message>
        <source>Vehicles that fit are marked as wanted. Waiting: {who}.</source>
        <translation>Voertuigen die passen zijn gemarkeerd als gevraagd. Wacht: {who}.</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Op voorraad</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Neem deze</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>op de lijn</translation>
    </message>
    <message>
        <source>Marked as wanted</source>
        <translation>Gemarkeerd als gevraagd</translation>
    </message>
    <message>
        <source>May fit: look</source>
        <translation>Past misschien: kijk</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>type a number</source>
        <translation>typ een getal</translation>
    </message>
    <message>
        <source>write it</source>
        <translation>schrijf het op</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>DDMMYYYY</source>
        <translation>DDMMJJJJ</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>dag, maand, jaar</translation>
    </message>
    <message>
        <source>Cannot be given…</source>
        <translation>Kan niet worden gegeven…</translation>
    </message>
</context>
<context>
    <name>EntrySheets</name>
    <message>
        <source>Type the VIN</source>
        <translation>VIN typen</translation>
    </message>
    <message>
        <source>17 signs, no I, O or Q</source>
        <translation>17 tekens, zonder I, O of Q</translation>
    </message>
    <message>
        <source>Did it say one of these?</source>
        <translation>Stond er een van deze?</translation>
    </message>
    <message>
        <source>Compare every sign with the plate, then confirm</source>
        <translation>Vergelijk elk teken met de plaat en bevestig</translation>
    </message>
    <message>
        <source>Its check digit holds. Compare with the plate, then confirm</source>
        <translation>Het controlecijfer klopt. Vergelijk met de plaat en bevestig</translation>
    </message>
    <message>
        <source>Does the plate say this?</source>
        <translation>Staat dit op de plaat?</translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message>
        <source>no qualification ends within 60 days</source>
        <translation>geen kwalificatie eindigt binnen 60 dagen</translation>
    </message>
    <message>
        <source>qualifications that end within 60 days: {count}</source>
        <translation>kwalificaties die binnen 60 dagen eindigen: {count}</translation>
    </message>
    <message>
        <source>Ask your supervisor when it is renewed.</source>
        <translation>Vraag uw leidinggevende wanneer die wordt verlengd.</translation>
    </message>
    <message>
        <source>After that day its steps are closed to you. Tell your supervisor today.</source>
        <translation>Daarna zijn de stappen ervan voor u gesloten. Zeg het vandaag tegen uw leidinggevende.</translation>
    </message>
    <message>
        <source>Its steps are closed to you until it is renewed. Tell your supervisor.</source>
        <translation>De stappen ervan zijn voor u gesloten tot die is verlengd. Zeg het tegen uw leidinggevende.</translation>
    </message>
    <message>
        <source>{code}: over</source>
        <translation>{code}: verlopen</translation>
    </message>
    <message>
        <source>{code}: ends today</source>
        <translation>{code}: eindigt vandaag</translation>
    </message>
    <message>
        <source>{code}: ends in {days} days</source>
        <translation>{code}: eindigt over {days} dagen</translation>
    </message>
    <message>
        <source>{code}: ends tomorrow</source>
        <translation>{code}: eindigt morgen</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>may stay empty</source>
        <translation>mag leeg blijven</translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation>De werkplaats</translation>
    </message>
    <message>
        <source>It is printed on every label, as the law of reused parts asks.</source>
        <translation>Dit komt op elk label, zoals de wet voor hergebruikte onderdelen vraagt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Phone or mail</source>
        <translation>Telefoon of e-mail</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>Vergunningnummer</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>two letters, as FR</source>
        <translation>twee letters, zoals NL</translation>
    </message>
    <message>
        <source>Language of the labels</source>
        <translation>Taal van de labels</translation>
    </message>
    <message>
        <source>country in two letters</source>
        <translation>land in twee letters</translation>
    </message>
    <message>
        <source>Codes on the labels</source>
        <translation>Codes op de labels</translation>
    </message>
    <message>
        <source>Without these a label carries the short code alone. It works as well.</source>
        <translation>Zonder deze draagt een label alleen de korte code. Dat werkt ook.</translation>
    </message>
    <message>
        <source>GS1 company prefix</source>
        <translation>GS1-bedrijfsprefix</translation>
    </message>
    <message>
        <source>4 to 12 digits, or empty</source>
        <translation>4 tot 12 cijfers, of leeg</translation>
    </message>
    <message>
        <source>Link before the code</source>
        <translation>Link voor de code</translation>
    </message>
    <message>
        <source>where buyers look a part up, or empty</source>
        <translation>waar kopers een onderdeel opzoeken, of leeg</translation>
    </message>
    <message>
        <source>Donor vehicle on the label</source>
        <translation>Donorvoertuig op het label</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>says less</source>
        <translation>zegt minder</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>everybody can read it</source>
        <translation>iedereen kan het lezen</translation>
    </message>
    <message>
        <source>a prefix of 4 to 12 digits</source>
        <translation>een prefix van 4 tot 12 cijfers</translation>
    </message>
    <message>
        <source>Bins for the parts</source>
        <translation>Vakken voor de onderdelen</translation>
    </message>
    <message>
        <source>Each bin gets a code; its own label reads RL- and the code.</source>
        <translation>Elk vak krijgt een code; op zijn eigen label staat RL- en de code.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>as A or RACK-1</source>
        <translation>zoals A of RACK-1</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>1 to 500</source>
        <translation>1 tot 500</translation>
    </message>
    <message>
        <source>a prefix, and a number from 1 to {most}</source>
        <translation>een prefix en een aantal van 1 tot {most}</translation>
    </message>
    <message>
        <source>The first people</source>
        <translation>De eerste mensen</translation>
    </message>
    <message>
        <source>Print each badge text as a barcode now: afterwards nobody can read it here.</source>
        <translation>Druk elke badgetekst nu af als barcode: daarna kan niemand hem hier nog lezen.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Persoon toevoegen</translation>
    </message>
    <message>
        <source>at least one supervisor</source>
        <translation>minstens één leidinggevende</translation>
    </message>
    <message>
        <source>Scan the card, or let the program make a badge.</source>
        <translation>Scan de kaart of laat het programma een badge maken.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Een persoon</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>shown to all, as 0417</source>
        <translation>zichtbaar voor allen, zoals 0417</translation>
    </message>
    <message>
        <source>kept apart, can be erased</source>
        <translation>apart bewaard, te wissen</translation>
    </message>
    <message>
        <source>Make a badge</source>
        <translation>Badge maken</translation>
    </message>
    <message>
        <source>Hold: remove</source>
        <translation>Vasthouden: weghalen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Leest</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>another badge: this one is in use</source>
        <translation>een andere badge: deze is in gebruik</translation>
    </message>
    <message>
        <source>another number: this one is in use</source>
        <translation>een ander nummer: dit is in gebruik</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>no badge yet</source>
        <translation>nog geen badge</translation>
    </message>
    <message>
        <source>{name}: qualified for</source>
        <translation>{name}: bevoegd voor</translation>
    </message>
    <message>
        <source>Each holds for one year from today.</source>
        <translation>Elk geldt een jaar vanaf vandaag.</translation>
    </message>
    <message>
        <source>Who issued the evidence</source>
        <translation>Wie gaf het bewijs af</translation>
    </message>
    <message>
        <source>who issued the evidence</source>
        <translation>wie het bewijs afgaf</translation>
    </message>
    <message>
        <source>First set-up</source>
        <translation>Eerste inrichting</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Nieuwe terminal</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>nog niets vastgelegd</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Open the workshop</source>
        <translation>Werkplaats openen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>nog nodig: {what}</translation>
    </message>
    <message>
        <source>records all of it</source>
        <translation>legt alles vast</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Ingericht</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Werkplaats</translation>
    </message>
    <message>
        <source>Codes on labels</source>
        <translation>Codes op labels</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Vakken</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Noodnummer</translation>
    </message>
    <message>
        <source>112 in Europe, or the site&apos;s own</source>
        <translation>112 in Europa, of dat van de site</translation>
    </message>
    <message>
        <source>the PIN of a supervisor</source>
        <translation>de pincode van een leidinggevende</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Pincode instellen</translation>
    </message>
    <message>
        <source>number first</source>
        <translation>eerst het nummer</translation>
    </message>
    <message>
        <source>set</source>
        <translation>ingesteld</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>vastleggen…</translation>
    </message>
    <message>
        <source>tap to choose</source>
        <translation>tik om te kiezen</translation>
    </message>
    <message>
        <source>SIRET or VAT number</source>
        <translation>Ondernemings- of btw-nummer</translation>
    </message>
    <message>
        <source>for movement slips, or empty</source>
        <translation>voor begeleidingsbrieven, of leeg</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>waiting for other work…</source>
        <translation>wacht op ander werk…</translation>
    </message>
    <message>
        <source>Facts of vehicles: {count}</source>
        <translation>Feiten van voertuigen: {count}</translation>
    </message>
    <message>
        <source>Photos and papers: {count}</source>
        <translation>Foto&apos;s en papieren: {count}</translation>
    </message>
    <message>
        <source>Registers, vehicles: {count}</source>
        <translation>Registers, voertuigen: {count}</translation>
    </message>
    <message>
        <source>Copied: {count} MB</source>
        <translation>Gekopieerd: {count} MB</translation>
    </message>
    <message>
        <source>Facts proved: {count}</source>
        <translation>Feiten gecontroleerd: {count}</translation>
    </message>
    <message>
        <source>Labels drawn: {count}</source>
        <translation>Labels getekend: {count}</translation>
    </message>
</context>
<context>
    <name>GradeSheets</name>
    <message>
        <source>Why grade {grade}?</source>
        <translation>Waarom klasse {grade}?</translation>
    </message>
    <message>
        <source>Take {grade}, by rule</source>
        <translation>{grade} nemen, volgens regel</translation>
    </message>
    <message>
        <source>Nobody has looked yet: mark the damage, or tap No damage.</source>
        <translation>Nog niemand heeft gekeken: markeer de schade, of tik op Geen schade.</translation>
    </message>
    <message>
        <source>{grade} by eye, because: {reason}. By rule: {line}.</source>
        <translation>{grade} op het oog, want: {reason}. Volgens de regel: {line}.</translation>
    </message>
    <message>
        <source>Why {grade}, not as the rule says?</source>
        <translation>Waarom {grade}, anders dan de regel?</translation>
    </message>
    <message>
        <source>Grade, reason and your number stay with the part.</source>
        <translation>Klasse, reden en uw nummer blijven bij het onderdeel.</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>Andere woorden…</translation>
    </message>
    <message>
        <source>Why no grade yet?</source>
        <translation>Waarom nog geen klasse?</translation>
    </message>
</context>
<context>
    <name>GuideSheet</name>
    <message>
        <source>How it goes</source>
        <translation>Zo gaat het</translation>
    </message>
    <message>
        <source>Scan your badge.</source>
        <translation>Scan uw badge.</translation>
    </message>
    <message>
        <source>Scan the vehicle&apos;s VIN.</source>
        <translation>Scan het VIN van het voertuig.</translation>
    </message>
    <message>
        <source>Tap what is marked in blue.</source>
        <translation>Tik op wat blauw gemarkeerd is.</translation>
    </message>
    <message>
        <source>Confirm with the large button.</source>
        <translation>Bevestig met de grote knop.</translation>
    </message>
    <message>
        <source>Smoke, hiss, heat at a battery:</source>
        <translation>Rook, sissen, hitte bij een batterij:</translation>
    </message>
    <message>
        <source>keep a finger on the red button for one second.</source>
        <translation>houd een vinger één seconde op de rode knop.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Go on with the vehicle</source>
        <translation>Verder met het voertuig</translation>
    </message>
    <message>
        <source>Release the vehicle</source>
        <translation>Voertuig vrijgeven</translation>
    </message>
    <message>
        <source>Decide on this step</source>
        <translation>Over deze stap beslissen</translation>
    </message>
    <message>
        <source>To the vehicle&apos;s file</source>
        <translation>Naar het voertuigdossier</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Hand over to another terminal</source>
        <translation>Overdragen aan een andere terminal</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Sleutelkaart</translation>
    </message>
    <message>
        <source>of this terminal</source>
        <translation>van deze terminal</translation>
    </message>
    <message>
        <source>Hold: take back</source>
        <translation>Vasthouden: terugnemen</translation>
    </message>
    <message>
        <source>nobody scanned it</source>
        <translation>niemand heeft het gescand</translation>
    </message>
    <message>
        <source>Hold: hand over</source>
        <translation>Vasthouden: overdragen</translation>
    </message>
    <message>
        <source>proofs end here</source>
        <translation>bewijzen eindigen hier</translation>
    </message>
    <message>
        <source>Work on this vehicle ends at this terminal.</source>
        <translation>Het werk aan dit voertuig eindigt op deze terminal.</translation>
    </message>
    <message>
        <source>The other terminal goes on where you stop. High voltage and every other proof count no more: they are taken anew there.</source>
        <translation>De andere terminal gaat verder waar u stopt. Hoogspanning en elk ander bewijs tellen niet meer: ze worden daar opnieuw geleverd.</translation>
    </message>
    <message>
        <source>Hand-over ticket</source>
        <translation>Overdrachtsticket</translation>
    </message>
    <message>
        <source>Scan this on the other terminal. Proofs end here.</source>
        <translation>Scan dit op de andere terminal. De bewijzen eindigen hier.</translation>
    </message>
    <message>
        <source>The ticket can be shown again from the vehicle&apos;s file. The other terminal must know the key card of this one.</source>
        <translation>Het ticket kan opnieuw worden getoond vanuit het voertuigdossier. De andere terminal moet de sleutelkaart van deze kennen.</translation>
    </message>
    <message>
        <source>Code {number} of {count}: scan all, in any order.</source>
        <translation>Code {number} van {count}: scan ze alle, in willekeurige volgorde.</translation>
    </message>
    <message>
        <source>Show code {number}</source>
        <translation>Toon code {number}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>vastleggen…</translation>
    </message>
</context>
<context>
    <name>HarvestScreen</name>
    <message>
        <source>1 copy</source>
        <translation>1 exemplaar</translation>
    </message>
    <message>
        <source>Material gets no label</source>
        <translation>Materiaal krijgt geen label</translation>
    </message>
    <message>
        <source>The code is given when the part is stored.</source>
        <translation>De code komt bij het opbergen.</translation>
    </message>
    <message>
        <source>LABEL {size} mm · as it will print</source>
        <translation>LABEL VAN {size} mm · zoals afgedrukt</translation>
    </message>
    <message>
        <source>The label cannot be drawn.</source>
        <translation>Het label kan niet worden getekend.</translation>
    </message>
    <message>
        <source>Taking parts off</source>
        <translation>Onderdelen afnemen</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Genoteerd</translation>
    </message>
    <message>
        <source>Which other part?</source>
        <translation>Welk ander onderdeel?</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Opgeborgen</translation>
    </message>
    <message>
        <source>Record as material</source>
        <translation>Vastleggen als materiaal</translation>
    </message>
    <message>
        <source>no label, no bin</source>
        <translation>geen label, geen vak</translation>
    </message>
    <message>
        <source>Label and store</source>
        <translation>Labelen en opbergen</translation>
    </message>
    <message>
        <source>Which part comes off?</source>
        <translation>Welk onderdeel gaat eraf?</translation>
    </message>
    <message>
        <source>Other part…</source>
        <translation>Ander onderdeel…</translation>
    </message>
    <message>
        <source>taken off · {count}</source>
        <translation>afgenomen · {count}</translation>
    </message>
    <message>
        <source>Not there…</source>
        <translation>Niet daar…</translation>
    </message>
    <message>
        <source>{part}: what is with it?</source>
        <translation>{part}: wat is ermee?</translation>
    </message>
    <message>
        <source>It is recorded for this vehicle; the part may still be taken later.</source>
        <translation>Het wordt bij dit voertuig vastgelegd; het onderdeel kan later nog worden afgenomen.</translation>
    </message>
    <message>
        <source>type a few letters</source>
        <translation>typ een paar letters</translation>
    </message>
    <message>
        <source>No kind of part is called so.</source>
        <translation>Geen onderdeelsoort heet zo.</translation>
    </message>
    <message>
        <source>Mass of the part</source>
        <translation>Massa van het onderdeel</translation>
    </message>
    <message>
        <source>Not weighed</source>
        <translation>Niet gewogen</translation>
    </message>
    <message>
        <source>Where on the vehicle?</source>
        <translation>Waar op het voertuig?</translation>
    </message>
    <message>
        <source>Only one on the vehicle</source>
        <translation>Maar één op het voertuig</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>Wat klopt?</translation>
    </message>
    <message>
        <source>The remark</source>
        <translation>De opmerking</translation>
    </message>
    <message>
        <source>No damage</source>
        <translation>Geen schade</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>OE-nummer</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>scan or type</source>
        <translation>scan of typ</translation>
    </message>
    <message>
        <source>Part taken off</source>
        <translation>Afgenomen onderdeel</translation>
    </message>
    <message>
        <source>scan or tap</source>
        <translation>scan of tik</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Massa</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schade</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Waar het heen gaat</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>tik</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>niet gewogen</translation>
    </message>
    <message>
        <source>Broke…</source>
        <translation>Gebroken…</translation>
    </message>
    <message>
        <source>The label comes with the grade</source>
        <translation>Het label komt met de klasse</translation>
    </message>
    <message>
        <source>mark damage, or none</source>
        <translation>markeer schade, of geen</translation>
    </message>
    <message>
        <source>broke, material · {count}</source>
        <translation>gebroken, materiaal · {count}</translation>
    </message>
    <message>
        <source>Both are right, because:</source>
        <translation>Beide kloppen, want:</translation>
    </message>
    <message>
        <source>The mark</source>
        <translation>De markering</translation>
    </message>
    <message>
        <source>What is marked</source>
        <translation>Wat gemarkeerd is</translation>
    </message>
    <message>
        <source>{code}; the remark is taken back</source>
        <translation>{code}; de opmerking vervalt</translation>
    </message>
    <message>
        <source>mark the damage</source>
        <translation>de schade markeren</translation>
    </message>
    <message>
        <source>the marks are taken back</source>
        <translation>de markeringen vervallen</translation>
    </message>
    <message>
        <source>correct the marks</source>
        <translation>de markeringen verbeteren</translation>
    </message>
    <message>
        <source>The drawing does not show it</source>
        <translation>De tekening toont het niet</translation>
    </message>
    <message>
        <source>It was repaired before</source>
        <translation>Het is eerder hersteld</translation>
    </message>
    <message>
        <source>Too small to count</source>
        <translation>Te klein om te tellen</translation>
    </message>
    <message>
        <source>The remark says “{remark}”, but {code} is marked.</source>
        <translation>De opmerking zegt “{remark}”, maar {code} is gemarkeerd.</translation>
    </message>
    <message>
        <source>The remark says “{remark}”: {kinds}. Marked is: {code}.</source>
        <translation>De opmerking zegt “{remark}”: {kinds}. Gemarkeerd: {code}.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>tap to mark</source>
        <translation>tik om te markeren</translation>
    </message>
    <message>
        <source>Wanted: {parts}. Take it or say why not.</source>
        <translation>Gevraagd: {parts}. Neem het mee of zeg waarom niet.</translation>
    </message>
    <message>
        <source>LABEL · being drawn…</source>
        <translation>LABEL · wordt getekend…</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>vastleggen…</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>Terug naar de stap</translation>
    </message>
</context>
<context>
    <name>Hazards</name>
    <message>
        <source>High voltage</source>
        <translation>Hoogspanning</translation>
    </message>
    <message>
        <source>Live airbag</source>
        <translation>Scherpe airbag</translation>
    </message>
    <message>
        <source>Explosive gas</source>
        <translation>Explosief gas</translation>
    </message>
    <message>
        <source>Burns easily</source>
        <translation>Licht ontvlambaar</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Druk</translation>
    </message>
    <message>
        <source>Chemicals</source>
        <translation>Chemicaliën</translation>
    </message>
    <message>
        <source>Acid</source>
        <translation>Zuur</translation>
    </message>
    <message>
        <source>Harms health</source>
        <translation>Schaadt gezondheid</translation>
    </message>
    <message>
        <source>Poison</source>
        <translation>Giftig</translation>
    </message>
    <message>
        <source>Crushing</source>
        <translation>Beknelling</translation>
    </message>
    <message>
        <source>Heavy load</source>
        <translation>Zware last</translation>
    </message>
    <message>
        <source>Sharp edges</source>
        <translation>Scherpe randen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Lawaai</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Heet</translation>
    </message>
    <message>
        <source>Safety shoes</source>
        <translation>Veiligheidsschoenen</translation>
    </message>
    <message>
        <source>ESD shoes</source>
        <translation>ESD-schoenen</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Veiligheidsbril</translation>
    </message>
    <message>
        <source>Cut gloves</source>
        <translation>Snijvaste handschoenen</translation>
    </message>
    <message>
        <source>Nitrile gloves</source>
        <translation>Nitril handschoenen</translation>
    </message>
    <message>
        <source>Class 0 gloves</source>
        <translation>Klasse 0-handschoenen</translation>
    </message>
    <message>
        <source>Cold gloves</source>
        <translation>Koudehandschoenen</translation>
    </message>
    <message>
        <source>Arc visor</source>
        <translation>Vlamboogvizier</translation>
    </message>
    <message>
        <source>Face shield</source>
        <translation>Gelaatsscherm</translation>
    </message>
    <message>
        <source>Flame-proof clothes</source>
        <translation>Vlamwerende kleding</translation>
    </message>
    <message>
        <source>Antistatic clothes</source>
        <translation>Antistatische kleding</translation>
    </message>
    <message>
        <source>Ear protection</source>
        <translation>Gehoorbescherming</translation>
    </message>
    <message>
        <source>Mask FFP2</source>
        <translation>Masker FFP2</translation>
    </message>
    <message>
        <source>Mask FFP3</source>
        <translation>Masker FFP3</translation>
    </message>
    <message>
        <source>Wear: {things}.</source>
        <translation>Draag: {things}.</translation>
    </message>
    <message>
        <source>Second person present.</source>
        <translation>Tweede persoon aanwezig.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>What you can do here</source>
        <translation>Wat u hier kunt doen</translation>
    </message>
    <message>
        <source>On every screen</source>
        <translation>Op elk scherm</translation>
    </message>
    <message>
        <source>How it goes, in pictures</source>
        <translation>In beelden</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{part} taken off, grade {grade}</source>
        <translation>{part} afgenomen, klasse {grade}</translation>
    </message>
    <message>
        <source>label printed again, R{copy}: {reason}</source>
        <translation>label opnieuw afgedrukt, R{copy}: {reason}</translation>
    </message>
    <message>
        <source>label printed</source>
        <translation>label afgedrukt</translation>
    </message>
    <message>
        <source>stored in {bin}</source>
        <translation>opgeborgen in {bin}</translation>
    </message>
    <message>
        <source>taken in, register number {number}</source>
        <translation>ingenomen, registernummer {number}</translation>
    </message>
    <message>
        <source>described: {what}</source>
        <translation>beschreven: {what}</translation>
    </message>
    <message>
        <source>turned away: {reason}</source>
        <translation>geweigerd: {reason}</translation>
    </message>
    <message>
        <source>VIN found: {vin}</source>
        <translation>VIN gevonden: {vin}</translation>
    </message>
    <message>
        <source>holder recorded, kept apart</source>
        <translation>houder vastgelegd, apart bewaard</translation>
    </message>
    <message>
        <source>weighed in: {kg} kg</source>
        <translation>gewogen bij inname: {kg} kg</translation>
    </message>
    <message>
        <source>hulk weighed: {kg} kg</source>
        <translation>casco gewogen: {kg} kg</translation>
    </message>
    <message>
        <source>photo kept</source>
        <translation>foto bewaard</translation>
    </message>
    <message>
        <source>label checked by scanning it</source>
        <translation>label gecontroleerd door scannen</translation>
    </message>
    <message>
        <source>part {code} came back: {reason}</source>
        <translation>onderdeel {code} kwam terug: {reason}</translation>
    </message>
    <message>
        <source>sent to {pole}</source>
        <translation>verstuurd naar {pole}</translation>
    </message>
    <message>
        <source>arrived at {pole}</source>
        <translation>aangekomen bij {pole}</translation>
    </message>
    <message>
        <source>taken over from an earlier stock, number {number}</source>
        <translation>overgenomen uit eerdere voorraad, nummer {number}</translation>
    </message>
    <message>
        <source>personal data erased for good</source>
        <translation>gegevens van de persoon voorgoed gewist</translation>
    </message>
    <message>
        <source>file closed, not weighed</source>
        <translation>dossier gesloten, niet gewogen</translation>
    </message>
    <message>
        <source>done: {step}</source>
        <translation>gedaan: {step}</translation>
    </message>
    <message>
        <source>not passed: {step}</source>
        <translation>niet geslaagd: {step}</translation>
    </message>
    <message>
        <source>left out: {step} ({reason})</source>
        <translation>overgeslagen: {step} ({reason})</translation>
    </message>
    <message>
        <source>back to: {step} ({reason})</source>
        <translation>terug naar: {step} ({reason})</translation>
    </message>
    <message>
        <source>waiting time of the maker: {minutes} min ({source})</source>
        <translation>wachttijd van de fabrikant: {minutes} min ({source})</translation>
    </message>
    <message>
        <source>to be repeated: {step} ({reason})</source>
        <translation>te herhalen: {step} ({reason})</translation>
    </message>
    <message>
        <source>accepted as it is: {step} ({reason})</source>
        <translation>zo aanvaard: {step} ({reason})</translation>
    </message>
    <message>
        <source>not given: {field} ({cause})</source>
        <translation>niet gegeven: {field} ({cause})</translation>
    </message>
    <message>
        <source>work started</source>
        <translation>werk begonnen</translation>
    </message>
    <message>
        <source>problem: {problem}</source>
        <translation>probleem: {problem}</translation>
    </message>
    <message>
        <source>released: {reason}</source>
        <translation>vrijgegeven: {reason}</translation>
    </message>
    <message>
        <source>work paused</source>
        <translation>werk gepauzeerd</translation>
    </message>
    <message>
        <source>work goes on</source>
        <translation>werk hervat</translation>
    </message>
    <message>
        <source>given to another terminal</source>
        <translation>overgedragen aan andere terminal</translation>
    </message>
    <message>
        <source>taken over from another terminal</source>
        <translation>overgenomen van andere terminal</translation>
    </message>
    <message>
        <source>all steps done</source>
        <translation>alle stappen gedaan</translation>
    </message>
    <message>
        <source>a fact of a later release</source>
        <translation>een feit uit een latere versie</translation>
    </message>
    <message>
        <source>new work begun: {reason}</source>
        <translation>nieuw werk begonnen: {reason}</translation>
    </message>
    <message>
        <source>{part} broke while removing ({cause}): material</source>
        <translation>{part} gebroken bij demontage ({cause}): materiaal</translation>
    </message>
    <message>
        <source>RED: battery hot</source>
        <translation>ROOD: batterij heet</translation>
    </message>
    <message>
        <source>RED: it is the battery of this vehicle</source>
        <translation>ROOD: het is de batterij van dit voertuig</translation>
    </message>
    <message>
        <source>battery measured: {celsius} °C, {where}</source>
        <translation>batterij gemeten: {celsius} °C, {where}</translation>
    </message>
    <message>
        <source>battery in quarantine: {place}</source>
        <translation>batterij in quarantaine: {place}</translation>
    </message>
    <message>
        <source>next look at the battery arranged</source>
        <translation>volgende controle van de batterij afgesproken</translation>
    </message>
    <message>
        <source>RED ended: {reason}</source>
        <translation>ROOD opgeheven: {reason}</translation>
    </message>
    <message>
        <source>certificate {number} prepared</source>
        <translation>certificaat {number} gemaakt</translation>
    </message>
    <message>
        <source>certificate signed</source>
        <translation>certificaat ondertekend</translation>
    </message>
    <message>
        <source>certificate declared: {reference}</source>
        <translation>certificaat gemeld: {reference}</translation>
    </message>
    <message>
        <source>certificate handed over</source>
        <translation>certificaat overhandigd</translation>
    </message>
    <message>
        <source>certificate revoked: {reason}</source>
        <translation>certificaat ingetrokken: {reason}</translation>
    </message>
    <message>
        <source>kind of payment recorded</source>
        <translation>soort betaling vastgelegd</translation>
    </message>
    <message>
        <source>price paid: {price}</source>
        <translation>betaalde prijs: {price}</translation>
    </message>
    <message>
        <source>refrigerant: {grams} into cylinder {cylinder}</source>
        <translation>koudemiddel: {grams} in cilinder {cylinder}</translation>
    </message>
    <message>
        <source>container {container} closed</source>
        <translation>container {container} gesloten</translation>
    </message>
    <message>
        <source>hulk sent away, slip {slip}</source>
        <translation>casco afgevoerd, formulier {slip}</translation>
    </message>
    <message>
        <source>receipt for the hulk: {receipt}</source>
        <translation>ontvangstbewijs voor het casco: {receipt}</translation>
    </message>
    <message>
        <source>register entry does not hold: {step}</source>
        <translation>registerregel geldt niet: {step}</translation>
    </message>
    <message>
        <source>names taken along for an inspection</source>
        <translation>namen meegegeven voor een inspectie</translation>
    </message>
    <message>
        <source>part {code} sold</source>
        <translation>onderdeel {code} verkocht</translation>
    </message>
    <message>
        <source>part {code} fitted</source>
        <translation>onderdeel {code} gemonteerd</translation>
    </message>
    <message>
        <source>put aside for somebody who waits</source>
        <translation>apart gelegd voor wie erop wacht</translation>
    </message>
    <message>
        <source>harvest plan saved, {count} wanted</source>
        <translation>oogstplan opgeslagen, {count} gevraagd</translation>
    </message>
    <message>
        <source>storing taken back: in {bin} again</source>
        <translation>opslag teruggenomen: weer in {bin}</translation>
    </message>
    <message>
        <source>storing taken back: in no bin</source>
        <translation>opslag teruggenomen: in geen vak</translation>
    </message>
    <message>
        <source>part {code} taken back: recorded by mistake</source>
        <translation>onderdeel {code} teruggenomen: per vergissing vastgelegd</translation>
    </message>
    <message>
        <source>weighing taken back</source>
        <translation>weging teruggenomen</translation>
    </message>
    <message>
        <source>taken back: {step}</source>
        <translation>teruggenomen: {step}</translation>
    </message>
    <message>
        <source>file closed, {kg} kg neither hulk nor fraction</source>
        <translation>dossier gesloten, {kg} kg casco noch fractie</translation>
    </message>
    <message>
        <source>certificate handed over before it was declared: {reason}</source>
        <translation>certificaat overhandigd vóór de melding: {reason}</translation>
    </message>
    <message>
        <source>code linked: {code}</source>
        <translation>code gekoppeld: {code}</translation>
    </message>
    <message>
        <source>code not linked any more: {code}</source>
        <translation>code losgekoppeld: {code}</translation>
    </message>
    <message>
        <source>recognised without its label, one of {count} in {bin}</source>
        <translation>herkend zonder label, een van {count} in {bin}</translation>
    </message>
    <message>
        <source>recognised without its label, one of {count} in no bin</source>
        <translation>herkend zonder label, een van {count} zonder vak</translation>
    </message>
</context>
<context>
    <name>HoldTile</name>
    <message>
        <source>needs {qualification}</source>
        <translation>vraagt: {qualification}</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Tweede persoon</translation>
    </message>
    <message>
        <source>Scan badge</source>
        <translation>Scan badge</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Medewerker {number}</translation>
    </message>
</context>
<context>
    <name>Inspection</name>
    <message>
        <source>Vehicles: {vehicles}. Facts: {facts}. Photos and papers: {pictures}.</source>
        <translation>Voertuigen: {vehicles}. Feiten: {facts}. Foto&apos;s en papieren: {pictures}.</translation>
    </message>
    <message>
        <source>Photos that are not on this terminal: {missing_pictures}.</source>
        <translation>Foto&apos;s die niet op deze terminal staan: {missing_pictures}.</translation>
    </message>
    <message>
        <source>Chain broken at {place}.</source>
        <translation>Keten verbroken bij {place}.</translation>
    </message>
    <message>
        <source>It is in {folder}, its summary beside it.</source>
        <translation>Het staat in {folder}, de samenvatting ernaast.</translation>
    </message>
    <message>
        <source>What is inspected?</source>
        <translation>Wat wordt geïnspecteerd?</translation>
    </message>
    <message>
        <source>Names of persons</source>
        <translation>Namen van personen</translation>
    </message>
    <message>
        <source>One vehicle</source>
        <translation>Eén voertuig</translation>
    </message>
    <message>
        <source>A period</source>
        <translation>Een periode</translation>
    </message>
    <message>
        <source>scan it, or tap to type</source>
        <translation>scan het, of tik om te typen</translation>
    </message>
    <message>
        <source>VIN, own number or register number</source>
        <translation>VIN, eigen of registernummer</translation>
    </message>
    <message>
        <source>photos go along, names do not</source>
        <translation>foto&apos;s gaan mee, namen niet</translation>
    </message>
    <message>
        <source>your PIN, and it is recorded</source>
        <translation>uw pincode, en het wordt vastgelegd</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Zonder namen</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>Met namen</translation>
    </message>
    <message>
        <source>The archive</source>
        <translation>Het archief</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schrijven stoppen</translation>
    </message>
    <message>
        <source>Write the archive</source>
        <translation>Archief schrijven</translation>
    </message>
    <message>
        <source>For an inspector</source>
        <translation>Voor een inspecteur</translation>
    </message>
    <message>
        <source>All that is recorded, with its proof</source>
        <translation>Alles wat is vastgelegd, met bewijs</translation>
    </message>
    <message>
        <source>Facts with their chain, photos, labels, registers and a summary go into one file that proves itself.</source>
        <translation>Feiten met hun keten, foto&apos;s, labels, registers en een samenvatting gaan in één bestand dat zichzelf bewijst.</translation>
    </message>
    <message>
        <source>or scan it</source>
        <translation>of scan het</translation>
    </message>
    <message>
        <source>waiting for a number</source>
        <translation>nog nodig: een nummer</translation>
    </message>
    <message>
        <source>the last day is before the first</source>
        <translation>de laatste dag ligt voor de eerste</translation>
    </message>
    <message>
        <source>Names of persons go to you</source>
        <translation>Namen van personen gaan naar u</translation>
    </message>
    <message>
        <source>Archive written</source>
        <translation>Archief geschreven</translation>
    </message>
    <message>
        <source>Archive written; the chain is broken</source>
        <translation>Archief geschreven; de keten is verbroken</translation>
    </message>
    <message>
        <source>No archive was written</source>
        <translation>Er is geen archief geschreven</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Laatste dag, inbegrepen</translation>
    </message>
    <message>
        <source>being written…</source>
        <translation>wordt geschreven…</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Wordt geschreven…</translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation>Wordt gestopt…</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Kept by the inventory {inventory} since {date}, version {number}.</source>
        <translation>Bijgehouden door de inventaris {inventory} sinds {date}, versie {number}.</translation>
    </message>
    <message>
        <source>Changes are made on the inventory&apos;s page “Site”.</source>
        <translation>Wijzigingen doet u op de pagina “Site” van de inventaris.</translation>
    </message>
    <message>
        <source>Tap a place to read what happened to it or to print its label.</source>
        <translation>Tik een plaats aan om te lezen wat ermee gebeurde of het label te printen.</translation>
    </message>
    <message>
        <source>What every label says. Tap one to see it.</source>
        <translation>Wat elk label zegt. Tik er een aan om het te zien.</translation>
    </message>
    <message>
        <source>Nobody has named the authority of the permit yet.</source>
        <translation>De vergunningverlener is nog niet opgegeven.</translation>
    </message>
    <message>
        <source>A supervisor names it on the inventory&apos;s page “Site”.</source>
        <translation>Een leidinggevende geeft die op de pagina “Site” van de inventaris op.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Terminal {terminal} is trusted already.</source>
        <translation>Terminal {terminal} wordt al vertrouwd.</translation>
    </message>
    <message>
        <source>Key card of this terminal</source>
        <translation>Sleutelkaart van deze terminal</translation>
    </message>
    <message>
        <source>A supervisor scans this on the other terminal, once.</source>
        <translation>Een leidinggevende scant dit één keer op de andere terminal.</translation>
    </message>
    <message>
        <source>The check signs must be the same on both screens.</source>
        <translation>De controletekens moeten op beide schermen gelijk zijn.</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Sleutelkaart</translation>
    </message>
    <message>
        <source>Trust the tickets of terminal {terminal}?</source>
        <translation>Tickets van terminal {terminal} vertrouwen?</translation>
    </message>
    <message>
        <source>Compare the check signs with those on its screen.</source>
        <translation>Vergelijk de controletekens met die op zijn scherm.</translation>
    </message>
    <message>
        <source>This terminal had another key before. Go on only if it was set up anew.</source>
        <translation>Deze terminal had eerder een andere sleutel. Ga alleen verder als hij opnieuw is ingericht.</translation>
    </message>
    <message>
        <source>Hold: trust it</source>
        <translation>Vasthouden: vertrouwen</translation>
    </message>
    <message>
        <source>Terminal trusted</source>
        <translation>Terminal vertrouwd</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Check signs</source>
        <translation>Controletekens</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akkoord</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Hoofdletters</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Letters or signs</source>
        <translation>Letters of tekens</translation>
    </message>
    <message>
        <source>Order of the letters</source>
        <translation>Volgorde van de letters</translation>
    </message>
</context>
<context>
    <name>KindSearch</name>
    <message>
        <source>Which kind of part?</source>
        <translation>Welk soort onderdeel?</translation>
    </message>
</context>
<context>
    <name>LabelIssue</name>
    <message>
        <source>The label may have been printed: look. The part is safe.</source>
        <translation>Het label is misschien afgedrukt: kijk na. Het onderdeel is veilig.</translation>
    </message>
    <message>
        <source>{label} may have been printed: look.</source>
        <translation>{label}: misschien al geprint, kijk.</translation>
    </message>
    <message>
        <source>{label} waits: no paper came.</source>
        <translation>{label} wacht: er kwam geen papier.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Het kwam eruit</translation>
    </message>
    <message>
        <source>The label is recorded, but no paper came. The part is safe.</source>
        <translation>Het label is vastgelegd, maar er kwam geen papier. Het onderdeel is veilig.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Nu proberen</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Opnieuw afdrukken</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Label afgedrukt</translation>
    </message>
</context>
<context>
    <name>LabelOrder</name>
    <message>
        <source>Print {count} labels</source>
        <translation>{count} labels afdrukken</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Na elkaar</translation>
    </message>
    <message>
        <source>A4, {grid}</source>
        <translation>A4, {grid}</translation>
    </message>
    <message>
        <source>First free place on the sheet</source>
        <translation>Eerste vrije plaats op het vel</translation>
    </message>
    <message>
        <source>Why once more?</source>
        <translation>Waarom nog eens?</translation>
    </message>
    <message>
        <source>Size in mm</source>
        <translation>Maat in mm</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>1 to {most}, row by row</source>
        <translation>1 tot {most}, rij voor rij</translation>
    </message>
    <message>
        <source>First place: {place}</source>
        <translation>Eerste plaats: {place}</translation>
    </message>
    <message>
        <source>waiting for: the reason</source>
        <translation>wacht op: de reden</translation>
    </message>
    <message>
        <source>Battery {size}</source>
        <translation>Batterij {size}</translation>
    </message>
    <message>
        <source>{size}, the least</source>
        <translation>{size}, wettelijk minimum</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>Welke printer?</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gaat naar</translation>
    </message>
    <message>
        <source>Only what has not gone to a printer yet is moved.</source>
        <translation>Alleen wat nog naar geen printer is gegaan, wordt verplaatst.</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>Part label</source>
        <translation>Onderdeellabel</translation>
    </message>
    <message>
        <source>Place label</source>
        <translation>Plaatslabel</translation>
    </message>
    <message>
        <source>Roof label</source>
        <translation>Daklabel</translation>
    </message>
    <message>
        <source>Container label</source>
        <translation>Containerlabel</translation>
    </message>
    <message>
        <source>Command card</source>
        <translation>Opdrachtkaart</translation>
    </message>
    <message>
        <source>Quarantine label</source>
        <translation>Quarantainelabel</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Voertuigen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Containers</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Command cards</source>
        <translation>Opdrachtkaarten</translation>
    </message>
</context>
<context>
    <name>LabelsScreen</name>
    <message>
        <source>Scan it on the part, then a bin.</source>
        <translation>Scan het op het onderdeel, dan een vak.</translation>
    </message>
    <message>
        <source>As it prints</source>
        <translation>Zoals afgedrukt</translation>
    </message>
    <message>
        <source>drawn: {done} of {count}</source>
        <translation>getekend: {done} van {count}</translation>
    </message>
    <message>
        <source>Scanned by {who}, {day} {time}</source>
        <translation>Gescand door {who}, {day} {time}</translation>
    </message>
    <message>
        <source>scanned: {done} of {count}</source>
        <translation>gescand: {done} van {count}</translation>
    </message>
    <message>
        <source>Drawn by version {number} of its template</source>
        <translation>Getekend volgens versie {number} van zijn sjabloon</translation>
    </message>
    <message>
        <source>No label waits, and none was printed yet.</source>
        <translation>Geen label wacht, en er is er nog geen afgedrukt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>on their way: {count}</source>
        <translation>onderweg: {count}</translation>
    </message>
    <message>
        <source>to scan: {count}</source>
        <translation>te scannen: {count}</translation>
    </message>
    <message>
        <source>Every label was scanned where it sticks.</source>
        <translation>Elk label is gescand waar het zit.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>Labels zoeken</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>Andere printer</translation>
    </message>
    <message>
        <source>only one is set up</source>
        <translation>er is er maar één</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Nog geen label</translation>
    </message>
    <message>
        <source>Printed, in no bin</source>
        <translation>Afgedrukt, in geen vak</translation>
    </message>
    <message>
        <source>In bin {bin}</source>
        <translation>In vak {bin}</translation>
    </message>
    <message>
        <source>Other labels…</source>
        <translation>Andere labels…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Print {count}…</source>
        <translation>{count} afdrukken…</translation>
    </message>
    <message>
        <source>New roll…</source>
        <translation>Nieuwe rol…</translation>
    </message>
    <message>
        <source>no label chosen</source>
        <translation>geen label gekozen</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>onderweg</translation>
    </message>
    <message>
        <source>nothing on its way</source>
        <translation>niets onderweg</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Niet afgedrukt</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Nog niet gescand</translation>
    </message>
    <message>
        <source>Scan the label on this part.</source>
        <translation>Scan het label op dit onderdeel.</translation>
    </message>
    <message>
        <source>Scan labels where they stick, or tap a part and scan its label.</source>
        <translation>Scan labels waar ze zitten, of tik op een onderdeel en scan zijn label.</translation>
    </message>
    <message>
        <source>Label checked</source>
        <translation>Label gecontroleerd</translation>
    </message>
    <message>
        <source>Waits for the printer</source>
        <translation>Wacht op de printer</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wordt afgedrukt</translation>
    </message>
    <message>
        <source>Printed and scanned</source>
        <translation>Afgedrukt en gescand</translation>
    </message>
    <message>
        <source>May be printed: look</source>
        <translation>Misschien afgedrukt: kijk</translation>
    </message>
    <message>
        <source>No paper came</source>
        <translation>Kwam niet uit</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Afgedrukt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Printed again instead</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>Af te drukken</translation>
    </message>
    <message>
        <source>To scan</source>
        <translation>Te scannen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Meerdere kiezen</translation>
    </message>
    <message>
        <source>All found</source>
        <translation>Allemaal</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>at least {bound}</source>
        <translation>minstens {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>hoogstens {bound}</translation>
    </message>
    <message>
        <source>below {bound}</source>
        <translation>onder {bound}</translation>
    </message>
    <message>
        <source>Site limit {limit}.</source>
        <translation>Grens van de vestiging: {limit}.</translation>
    </message>
    <message>
        <source>Limit {limit}.</source>
        <translation>Grens: {limit}.</translation>
    </message>
    <message>
        <source>will be recorded, then repeat</source>
        <translation>wordt vastgelegd, dan herhalen</translation>
    </message>
    <message>
        <source>will be recorded, then rework</source>
        <translation>wordt vastgelegd, dan herstellen</translation>
    </message>
    <message>
        <source>will be recorded and stops the line</source>
        <translation>wordt vastgelegd en stopt de lijn</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>unusual: look again</source>
        <translation>ongewoon: kijk nog eens</translation>
    </message>
    <message>
        <source>unusual: typically {typical}</source>
        <translation>ongewoon: meestal {typical}</translation>
    </message>
    <message>
        <source>{have} of {need}</source>
        <translation>{have} van {need}</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>een geheel getal is nodig</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>die dag bestaat niet</translation>
    </message>
    <message>
        <source>not in the form expected: check every sign</source>
        <translation>niet de verwachte vorm: controleer elk teken</translation>
    </message>
    <message>
        <source>cannot be read: enter it again</source>
        <translation>onleesbaar: voer opnieuw in</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>cannot be judged yet</source>
        <translation>nog niet te beoordelen</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>past niet</translation>
    </message>
    <message>
        <source>above {bound}</source>
        <translation>boven {bound}</translation>
    </message>
    <message>
        <source>{bound} or more</source>
        <translation>{bound} of meer</translation>
    </message>
    <message>
        <source>{label} (if any)</source>
        <translation>{label} (indien aanwezig)</translation>
    </message>
</context>
<context>
    <name>LineScreen</name>
    <message>
        <source>Parts in stock</source>
        <translation>Voorraad</translation>
    </message>
    <message>
        <source>Scan VIN to start</source>
        <translation>Scan een VIN</translation>
    </message>
    <message>
        <source>or type it</source>
        <translation>of typ het</translation>
    </message>
    <message>
        <source>Vehicles on the line</source>
        <translation>Voertuigen op de lijn</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
    <message>
        <source>No VIN plate</source>
        <translation>Geen VIN-plaat</translation>
    </message>
    <message>
        <source>{time} over takt</source>
        <translation>{time} over de takttijd</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d}</source>
        <translation>{hours} u {minutes:02d}</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>takt {time}</source>
        <translation>takt {time}</translation>
    </message>
    <message>
        <source>Taken in today</source>
        <translation>Vandaag ingenomen</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Vandaag afgesloten</translation>
    </message>
    <message>
        <source>Parts labelled</source>
        <translation>Onderdelen gelabeld</translation>
    </message>
    <message>
        <source>Fractions</source>
        <translation>Fracties</translation>
    </message>
    <message>
        <source>Prepared for reuse</source>
        <translation>Voor hergebruik</translation>
    </message>
    <message>
        <source>{share} % of mass</source>
        <translation>{share} % van de massa</translation>
    </message>
    <message>
        <source>HV · TREAT AS LIVE</source>
        <translation>HV · ONDER SPANNING</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>{count} to watch</source>
        <translation>{count} te bewaken</translation>
    </message>
    <message>
        <source>Tasks · {count}</source>
        <translation>Taken · {count}</translation>
    </message>
    <message>
        <source>{site} · vehicles at work: {count}</source>
        <translation>{site} · voertuigen in bewerking: {count}</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Page up</source>
        <translation>Pagina omhoog</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Pagina omlaag</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Scan your badge</source>
        <translation>Scan uw badge</translation>
    </message>
    <message>
        <source>The badge opens your work where it stands. Nothing is lost.</source>
        <translation>De badge opent uw werk waar het staat. Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>demo badge · PIN {pin}</source>
        <translation>demobadge · pincode {pin}</translation>
    </message>
    <message>
        <source>The records are still being opened. A badge scanned now is read then.</source>
        <translation>De gegevens worden nog geopend. Een badge die nu wordt gescand, wordt daarna gelezen.</translation>
    </message>
</context>
<context>
    <name>MyTerminal</name>
    <message>
        <source>Kept for operator {number} alone</source>
        <translation>Alleen voor medewerker {number} bewaard</translation>
    </message>
    <message>
        <source>My terminal</source>
        <translation>Mijn terminal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Leading hand</source>
        <translation>Voorkeurshand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Another hand or language begins the screen anew: what is half typed there goes, everything confirmed stays.</source>
        <translation>Een andere hand of taal begint het scherm opnieuw: wat half is ingetypt verdwijnt, alles wat bevestigd is blijft.</translation>
    </message>
    <message>
        <source>your role opens no steps</source>
        <translation>uw rol opent geen stappen</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>in daylight</source>
        <translation>bij daglicht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>&apos;s nachts</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>in glare, or for weak eyes</source>
        <translation>bij schittering of voor zwakke ogen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>the rail stands on the left</source>
        <translation>de balk staat links</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>the rail stands on the right</source>
        <translation>de balk staat rechts</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Volledig</translation>
    </message>
    <message>
        <source>every instruction</source>
        <translation>elke aanwijzing</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>for those who know them</source>
        <translation>voor wie ze kent</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>A PIN for operator {number}</source>
        <translation>Een pincode voor medewerker {number}</translation>
    </message>
    <message>
        <source>No run, no repetition, not the own number. Nobody can read it later.</source>
        <translation>Geen reeks, geen herhaling, niet het eigen nummer. Niemand kan hem later lezen.</translation>
    </message>
    <message>
        <source>Choose six digits</source>
        <translation>Kies zes cijfers</translation>
    </message>
    <message>
        <source>They differ. Choose six digits</source>
        <translation>Ze verschillen. Kies zes cijfers</translation>
    </message>
    <message>
        <source>Once more, the same</source>
        <translation>Nog eens, dezelfde</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>Typically {value}</source>
        <translation>Meestal {value}</translation>
    </message>
    <message>
        <source>{label}, joint {number} of {count}</source>
        <translation>{label}, verbinding {number} van {count}</translation>
    </message>
    <message>
        <source>follows from the others</source>
        <translation>volgt uit de andere</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Recorded as a failed attempt.</source>
        <translation>Vastgelegd als mislukte poging.</translation>
    </message>
    <message>
        <source>Treat the vehicle as live.</source>
        <translation>Behandel het voertuig als onder spanning.</translation>
    </message>
    <message>
        <source>The vehicle goes to quarantine: keep away until a supervisor releases it.</source>
        <translation>Het voertuig gaat in quarantaine: blijf weg tot een leidinggevende het vrijgeeft.</translation>
    </message>
    <message>
        <source>This work ends here; call a supervisor.</source>
        <translation>Dit werk eindigt hier; roep een leidinggevende.</translation>
    </message>
    <message>
        <source>A supervisor decides on this step.</source>
        <translation>Een leidinggevende beslist over deze stap.</translation>
    </message>
    <message>
        <source>Go on with: {step}.</source>
        <translation>Ga verder met: {step}.</translation>
    </message>
    <message>
        <source>Do this step again.</source>
        <translation>Doe deze stap opnieuw.</translation>
    </message>
</context>
<context>
    <name>PagedArea</name>
    <message>
        <source>Page up</source>
        <translation>Pagina omhoog</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Pagina omlaag</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Taal van het document</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Pagina {number}</translation>
    </message>
    <message>
        <source>no printer set up</source>
        <translation>geen printer ingesteld</translation>
    </message>
    <message>
        <source>Document saved</source>
        <translation>Document opgeslagen</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Opgeslagen als {file}</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Naar {printer} gestuurd</translation>
    </message>
    <message>
        <source>being drawn…</source>
        <translation>wordt opgemaakt…</translation>
    </message>
</context>
<context>
    <name>PartRecognition</name>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} hier</translation>
    </message>
    <message>
        <source>Which of these is it?</source>
        <translation>Welke is het?</translation>
    </message>
    <message>
        <source>Compare with the pictures; a picture of what lies here is kept with the choice.</source>
        <translation>Vergelijk met de foto&apos;s; een foto van wat hier ligt wordt bij de keuze bewaard.</translation>
    </message>
    <message>
        <source>{part}: is it this one?</source>
        <translation>{part}: is het deze?</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>vastgelegd</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>deze</translation>
    </message>
    <message>
        <source>No picture was taken of it.</source>
        <translation>Er is geen foto van gemaakt.</translation>
    </message>
    <message>
        <source>Yes, print its label</source>
        <translation>Ja, label drukken</translation>
    </message>
    <message>
        <source>marked as a reprint, R{copy}</source>
        <translation>gemerkt als herdruk, R{copy}</translation>
    </message>
    <message>
        <source>In which bin does the part lie?</source>
        <translation>In welk vak ligt het onderdeel?</translation>
    </message>
    <message>
        <source>In no bin</source>
        <translation>In geen vak</translation>
    </message>
    <message>
        <source>Part without its label</source>
        <translation>Onderdeel zonder label</translation>
    </message>
</context>
<context>
    <name>PartUndo</name>
    <message>
        <source>It lies in no bin.</source>
        <translation>Het ligt in geen vak.</translation>
    </message>
    <message>
        <source>It lies in {bin} again.</source>
        <translation>Het ligt weer in {bin}.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>{code} lies in {bin}.</source>
        <translation>{code} ligt in {bin}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>{code} was taken back. Tear up its label.</source>
        <translation>{code} is teruggenomen. Verscheur het label.</translation>
    </message>
    <message>
        <source>{code} is recorded.</source>
        <translation>{code} is vastgelegd.</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>very good</source>
        <translation>zeer goed</translation>
    </message>
    <message>
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>bruikbaar</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>{count} units of damage</source>
        <translation>{count} schade-eenheden</translation>
    </message>
    <message>
        <source>{count} unit of damage</source>
        <translation>{count} schade-eenheid</translation>
    </message>
    <message>
        <source>mileage not known</source>
        <translation>km-stand onbekend</translation>
    </message>
    <message>
        <source>{km} km</source>
        <translation>{km} km</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} jaar</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>Hoogspanning</translation>
    </message>
    <message>
        <source>Pyrotechnics: check</source>
        <translation>Pyrotechniek: controleren</translation>
    </message>
    <message>
        <source>May hold oil or fluid</source>
        <translation>Mogelijk olie of vloeistof</translation>
    </message>
    <message>
        <source>Refrigerant: keep closed</source>
        <translation>Koudemiddel: gesloten houden</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>Zwaar</translation>
    </message>
    <message>
        <source>Must be coded to the vehicle</source>
        <translation>Aan voertuig te coderen</translation>
    </message>
    <message>
        <source>Calibrate after fitting</source>
        <translation>Na montage kalibreren</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Gegevens wissen</translation>
    </message>
    <message>
        <source>Not for reuse as a part</source>
        <translation>Niet voor hergebruik</translation>
    </message>
    <message>
        <source>Not PIEC (France)</source>
        <translation>Geen PIEC (Frankrijk)</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Rear</source>
        <translation>Achter</translation>
    </message>
    <message>
        <source>Front left</source>
        <translation>Linksvoor</translation>
    </message>
    <message>
        <source>Front right</source>
        <translation>Rechtsvoor</translation>
    </message>
    <message>
        <source>Rear left</source>
        <translation>Linksachter</translation>
    </message>
    <message>
        <source>Rear right</source>
        <translation>Rechtsachter</translation>
    </message>
    <message>
        <source>Dent</source>
        <translation>Deuk</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>Kras</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Roest</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>Scheur</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Lak</translation>
    </message>
    <message>
        <source>Door ding</source>
        <translation>Portierdeuk</translation>
    </message>
    <message>
        <source>Crease</source>
        <translation>Vouw</translation>
    </message>
    <message>
        <source>Bent</source>
        <translation>Verbogen</translation>
    </message>
    <message>
        <source>Buckle</source>
        <translation>Knik</translation>
    </message>
    <message>
        <source>Lip</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Hail</source>
        <translation>Hagel</translation>
    </message>
    <message>
        <source>Burn</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ontbreekt</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Kapot</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Blijft zitten</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>Gescheurd</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Onleesbaar</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kwijt</translation>
    </message>
    <message>
        <source>No paper came</source>
        <translation>Geen papier gekomen</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>niet gewogen</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>nog niet bekeken</translation>
    </message>
    <message>
        <source>{grade} · by eye: {reason} (by rule {line})</source>
        <translation>{grade} · op het oog: {reason} (volgens regel {line})</translation>
    </message>
    <message>
        <source>A body part is A up to 1 unit of damage, B up to 2, C above; 1 unit is one credit card (ARA damage code, as Car-Part&apos;s help pages give it).</source>
        <translation>Een carrosseriedeel is A tot 1 eenheid schade, B tot 2, daarboven C; 1 eenheid is één bankpas (ARA-schadecode, volgens de hulppagina&apos;s van Car-Part).</translation>
    </message>
    <message>
        <source>A mechanical part is A up to {few} km, or up to {yearly} km a year; C above {most} km; B between, X where the mileage is not known (Car-Part Scoop 2008, miles turned into km).</source>
        <translation>Een mechanisch onderdeel is A tot {few} km, of tot {yearly} km per jaar; C boven {most} km; B daartussen, X als de kilometerstand onbekend is (Car-Part Scoop 2008, mijlen omgerekend naar km).</translation>
    </message>
    <message>
        <source>More worn than the rule sees</source>
        <translation>Meer versleten dan de regel ziet</translation>
    </message>
    <message>
        <source>Pieces are missing</source>
        <translation>Er ontbreken stukken</translation>
    </message>
    <message>
        <source>Tested and good</source>
        <translation>Getest en goed</translation>
    </message>
    <message>
        <source>Cannot be seen once fitted</source>
        <translation>Na montage niet te zien</translation>
    </message>
    <message>
        <source>Cannot be judged here</source>
        <translation>Hier niet te beoordelen</translation>
    </message>
    <message>
        <source>Bolt seized</source>
        <translation>Bout vastgeroest</translation>
    </message>
    <message>
        <source>Rusted through</source>
        <translation>Doorgeroest</translation>
    </message>
    <message>
        <source>Clip or holder</source>
        <translation>Clip of houder</translation>
    </message>
    <message>
        <source>Brittle, cracked</source>
        <translation>Bros, gebarsten</translation>
    </message>
    <message>
        <source>Tool slipped</source>
        <translation>Gereedschap uitgeschoten</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Gevallen</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
    <message>
        <source>no damage</source>
        <translation>geen schade</translation>
    </message>
    <message>
        <source>Worn out</source>
        <translation>Versleten</translation>
    </message>
    <message>
        <source>{count} year</source>
        <translation>{count} jaar</translation>
    </message>
    <message>
        <source>{range} kg CO2e</source>
        <translation>{range} kg CO2e</translation>
    </message>
    <message>
        <source>1: published for such a part</source>
        <translation>1: gepubliceerd voor zo&apos;n onderdeel</translation>
    </message>
    <message>
        <source>2: by material, mass weighed</source>
        <translation>2: naar materiaal, gewogen massa</translation>
    </message>
    <message>
        <source>2: by material, usual mass</source>
        <translation>2: naar materiaal, gebruikelijke massa</translation>
    </message>
    <message>
        <source>3: no figure for such a part</source>
        <translation>3: geen cijfer voor zo&apos;n onderdeel</translation>
    </message>
</context>
<context>
    <name>PartsScreen</name>
    <message>
        <source>Scan a label or tap a part.</source>
        <translation>Scan een label of tik een onderdeel aan.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Voertuig</translation>
    </message>
    <message>
        <source>photo {number} of {count}</source>
        <translation>foto {number} van {count}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Afgenomen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Vak</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Massa</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>OE-nummer</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gaat naar</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>material</source>
        <translation>materiaal</translation>
    </message>
    <message>
        <source>label first</source>
        <translation>eerst labelen</translation>
    </message>
    <message>
        <source>its file is not here</source>
        <translation>dossier is niet hier</translation>
    </message>
    <message>
        <source>{count} parts here</source>
        <translation>onderdelen hier: {count}</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Onderdelen zoeken</translation>
    </message>
    <message>
        <source>In which bin?</source>
        <translation>In welk vak?</translation>
    </message>
    <message>
        <source>All bins</source>
        <translation>Alle vakken</translation>
    </message>
    <message>
        <source>{part}: which bin?</source>
        <translation>{part}: welk vak?</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Opgeborgen</translation>
    </message>
    <message>
        <source>or scan a label</source>
        <translation>of scan een label</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>Klasse {grade}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter · {count}</source>
        <translation>Filter · {count}</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>gevonden: {count}</translation>
    </message>
    <message>
        <source>more than {count} found</source>
        <translation>gevonden: meer dan {count}</translation>
    </message>
    <message>
        <source>Which parts?</source>
        <translation>Welke onderdelen?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apart gelegd</translation>
    </message>
    <message>
        <source>For somebody</source>
        <translation>Voor iemand</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Why once more?</source>
        <translation>Waarom nog een keer?</translation>
    </message>
    <message>
        <source>The new label carries its number, R1, R2 …, and is kept in the history.</source>
        <translation>Het nieuwe label draagt zijn nummer, R1, R2 …, en blijft in de geschiedenis.</translation>
    </message>
    <message>
        <source>By eye</source>
        <translation>Op het oog</translation>
    </message>
    <message>
        <source>Avoided, compared with new</source>
        <translation>Vermeden t.o.v. nieuw</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Wie krijgt het?</translation>
    </message>
    <message>
        <source>may stay empty; kept apart</source>
        <translation>mag leeg blijven; apart bewaard</translation>
    </message>
    <message>
        <source>{part}: how does it leave?</source>
        <translation>{part}: hoe gaat het weg?</translation>
    </message>
    <message>
        <source>This is for good: a part that left cannot be stored or sold again.</source>
        <translation>Dit is definitief: een afgegeven onderdeel kan niet meer worden opgeslagen of verkocht.</translation>
    </message>
    <message>
        <source>Put aside for</source>
        <translation>Apart gelegd</translation>
    </message>
    <message>
        <source>Wanted parts</source>
        <translation>Gezochte onderdelen</translation>
    </message>
    <message>
        <source>No part here fits “{text}” (filter: {filters}). Take a filter off above, or search for fewer words.</source>
        <translation>Geen onderdeel hier past bij “{text}” (filter: {filters}). Haal hierboven een filter weg, of zoek met minder woorden.</translation>
    </message>
    <message>
        <source>No part here fits “{text}”, and no filter is on. Search for fewer or other words.</source>
        <translation>Geen onderdeel hier past bij “{text}”, en er staat geen filter aan. Zoek met minder of andere woorden.</translation>
    </message>
    <message>
        <source>No part here fits the filter {filters}. Take a filter off above.</source>
        <translation>Geen onderdeel hier past bij het filter {filters}. Haal hierboven een filter weg.</translation>
    </message>
    <message>
        <source>No part is here yet. What is taken off a vehicle stands here.</source>
        <translation>Er zijn hier nog geen onderdelen. Wat van een voertuig wordt gedemonteerd, komt hier te staan.</translation>
    </message>
    <message>
        <source>{count} part here</source>
        <translation>onderdelen hier: {count}</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Afgifte…</translation>
    </message>
    <message>
        <source>not printed: {count}</source>
        <translation>niet afgedrukt: {count}</translation>
    </message>
    <message>
        <source>{factor} · rules {version}</source>
        <translation>{factor} · voorschriften {version}</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Source of the factor</source>
        <translation>Bron van de factor</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A qualification for operator {number}</source>
        <translation>Een kwalificatie voor medewerker {number}</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Kwalificatie</translation>
    </message>
    <message>
        <source>Who issued it</source>
        <translation>Verstrekt door</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>number of the paper</source>
        <translation>nummer van het document</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To, that day included</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>Toekennen</translation>
    </message>
    <message>
        <source>an end after the beginning</source>
        <translation>een einde na het begin</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>Vergrendelt vanzelf</translation>
    </message>
    <message>
        <source>Enrol a person</source>
        <translation>Persoon inschrijven</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>after {minutes} min</source>
        <translation>na {minutes} min</translation>
    </message>
    <message>
        <source>works here no more</source>
        <translation>werkt hier niet meer</translation>
    </message>
    <message>
        <source>Minutes without a touch before a terminal locks</source>
        <translation>Minuten zonder aanraking voor een terminal vergrendelt</translation>
    </message>
    <message>
        <source>Lock after {minutes} min</source>
        <translation>Vergrendelen na {minutes} min</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>Een nieuwe persoon</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Enrol and print the card</source>
        <translation>Inschrijven en kaart afdrukken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Print a new badge card</source>
        <translation>Nieuwe badgekaart afdrukken</translation>
    </message>
    <message>
        <source>Hold: end the work here</source>
        <translation>Vasthouden: werk hier beëindigen</translation>
    </message>
    <message>
        <source>No qualification yet.</source>
        <translation>Nog geen kwalificatie.</translation>
    </message>
    <message>
        <source>not used lately</source>
        <translation>de laatste tijd niet gebruikt</translation>
    </message>
    <message>
        <source>last used {day}</source>
        <translation>laatst gebruikt {day}</translation>
    </message>
    <message>
        <source>Why is {code} withdrawn?</source>
        <translation>Waarom wordt {code} ingetrokken?</translation>
    </message>
    <message>
        <source>Why does the work here end?</source>
        <translation>Waarom eindigt het werk hier?</translation>
    </message>
    <message>
        <source>A new PIN for operator {number}</source>
        <translation>Een nieuwe pincode voor medewerker {number}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Give a qualification…</source>
        <translation>Kwalificatie toekennen…</translation>
    </message>
    <message>
        <source>Set the PIN…</source>
        <translation>Pincode instellen…</translation>
    </message>
    <message>
        <source>Which qualification?</source>
        <translation>Welke kwalificatie?</translation>
    </message>
    <message>
        <source>{code} · held to {day}</source>
        <translation>{code} · geldig tot {day}</translation>
    </message>
</context>
<context>
    <name>PhotoInput</name>
    <message>
        <source>{have} of {need} · tap to take</source>
        <translation>{have} van {need} · tik</translation>
    </message>
    <message>
        <source>tap to choose a file</source>
        <translation>tik om een bestand te kiezen</translation>
    </message>
    <message>
        <source>kept · {mark}</source>
        <translation>bewaard · {mark}</translation>
    </message>
    <message>
        <source>No part to take</source>
        <translation>Geen onderdeel af te nemen</translation>
    </message>
    <message>
        <source>Take parts off</source>
        <translation>Onderdelen afnemen</translation>
    </message>
    <message>
        <source>{count} recorded</source>
        <translation>vastgelegd: {count}</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>voorbeeld</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>uw foto</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>No fitting file was found.</source>
        <translation>Geen passend bestand gevonden.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>six digits</source>
        <translation>zes cijfers</translation>
    </message>
    <message>
        <source>Your PIN signs</source>
        <translation>Uw pincode ondertekent</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Medewerker {number}</translation>
    </message>
    <message>
        <source>Nobody else types it for you. Another badge takes this place.</source>
        <translation>Niemand typt hem voor u. Een andere badge neemt de plaats in.</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>controleren…</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>What this vehicle is to give</source>
        <translation>Wat dit voertuig moet opleveren</translation>
    </message>
    <message>
        <source>Tap a part to change what becomes of it.</source>
        <translation>Tik op een onderdeel om te wijzigen wat ermee gebeurt.</translation>
    </message>
    <message>
        <source>A supervisor can change this plan.</source>
        <translation>Een leidinggevende kan dit plan wijzigen.</translation>
    </message>
    <message>
        <source>Add a part…</source>
        <translation>Onderdeel toevoegen…</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan opslaan</translation>
    </message>
    <message>
        <source>Plan saved</source>
        <translation>Plan opgeslagen</translation>
    </message>
    <message>
        <source>Wanted off this vehicle</source>
        <translation>Gevraagd van dit voertuig</translation>
    </message>
    <message>
        <source>Sells well</source>
        <translation>Verkoopt goed</translation>
    </message>
    <message>
        <source>{count} such in stock</source>
        <translation>{count} zulke in voorraad</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>wordt gevraagd…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gereed</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>Testprint</translation>
    </message>
    <message>
        <source>New roll…</source>
        <translation>Nieuwe rol…</translation>
    </message>
    <message>
        <source>Nobody said which labels are in it.</source>
        <translation>Niemand zei welke labels erin zitten.</translation>
    </message>
    <message>
        <source>{size} since {day}</source>
        <translation>{size} sinds {day}</translation>
    </message>
    <message>
        <source>ribbon since {day}</source>
        <translation>lint sinds {day}</translation>
    </message>
    <message>
        <source>wait for another roll: {count}</source>
        <translation>wachten op een andere rol: {count}</translation>
    </message>
    <message>
        <source>Test label sent</source>
        <translation>Testlabel verstuurd</translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message>
        <source>What is in the way?</source>
        <translation>Wat zit in de weg?</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>Terug naar de stap</translation>
    </message>
    <message>
        <source>A reason, a photo and your badge stay with the vehicle.</source>
        <translation>Een reden, een foto en uw badge blijven bij het voertuig.</translation>
    </message>
    <message>
        <source>Hold: battery hot</source>
        <translation>Vasthouden: batterij heet</translation>
    </message>
    <message>
        <source>smoke, hiss, heat, smell</source>
        <translation>rook, sissen, hitte, geur</translation>
    </message>
    <message>
        <source>Step {number} · {title}</source>
        <translation>Stap {number} · {title}</translation>
    </message>
    <message>
        <source>Which part?</source>
        <translation>Welk onderdeel?</translation>
    </message>
    <message>
        <source>what you see, in a few words</source>
        <translation>wat u ziet, in een paar woorden</translation>
    </message>
    <message>
        <source>Recorded: the vehicle is held.</source>
        <translation>Vastgelegd: het voertuig wordt vastgehouden.</translation>
    </message>
    <message>
        <source>Treat it as live. A supervisor decides how to go on; take another vehicle.</source>
        <translation>Behandel het als onder spanning. Een leidinggevende beslist hoe verder; neem een ander voertuig.</translation>
    </message>
    <message>
        <source>Help is asked for.</source>
        <translation>Er is hulp gevraagd.</translation>
    </message>
    <message>
        <source>It stands on the line board. Other steps can go on.</source>
        <translation>Het staat op het lijnbord. Andere stappen kunnen doorgaan.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Niet bereikbaar</translation>
    </message>
    <message>
        <source>crushed, jammed, not there</source>
        <translation>geplet, klem, niet aanwezig</translation>
    </message>
    <message>
        <source>A supervisor decides how to go on</source>
        <translation>Een leidinggevende beslist hoe verder</translation>
    </message>
    <message>
        <source>Reading out of limits</source>
        <translation>Meting buiten grenzen</translation>
    </message>
    <message>
        <source>record it as it is</source>
        <translation>leg hem vast zoals hij is</translation>
    </message>
    <message>
        <source>Back to the inputs of this step</source>
        <translation>Terug naar de invoer van deze stap</translation>
    </message>
    <message>
        <source>Broke while removing</source>
        <translation>Gebroken bij afnemen</translation>
    </message>
    <message>
        <source>damage, cause, photo</source>
        <translation>schade, oorzaak, foto</translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translation>Niet zoals vermeld</translation>
    </message>
    <message>
        <source>missing, extra, other type</source>
        <translation>ontbreekt, extra, ander type</translation>
    </message>
    <message>
        <source>The list is a hint: write what is there</source>
        <translation>De lijst is een hint: schrijf wat er is</translation>
    </message>
    <message>
        <source>Tool or device</source>
        <translation>Gereedschap of apparaat</translation>
    </message>
    <message>
        <source>scale, tester, printer, scanner</source>
        <translation>weegschaal, tester, printer, scanner</translation>
    </message>
    <message>
        <source>Say what is missing, go on elsewhere</source>
        <translation>Zeg wat ontbreekt, ga elders verder</translation>
    </message>
    <message>
        <source>I need help</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>supervisor, HV lead, maintenance</source>
        <translation>leidinggevende, HV-leider, onderhoud</translation>
    </message>
    <message>
        <source>They see it at once, you go on elsewhere</source>
        <translation>Zij zien het meteen, u gaat elders verder</translation>
    </message>
    <message>
        <source>Recorded here: the other terminal does not know of it.</source>
        <translation>Hier vastgelegd: de andere terminal weet er niets van.</translation>
    </message>
    <message>
        <source>Keep everybody away from the vehicle and tell whoever works on it there.</source>
        <translation>Houd iedereen weg bij het voertuig en waarschuw wie er daar aan werkt.</translation>
    </message>
    <message>
        <source>Material; other part, or wanted</source>
        <translation>Materiaal; ander deel, of gezocht</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Nothing is in quarantine.</source>
        <translation>Er staat niets in quarantaine.</translation>
    </message>
    <message>
        <source>Quarantine board</source>
        <translation>Quarantainebord</translation>
    </message>
    <message>
        <source>In quarantine since a step failed; no battery was said hot.</source>
        <translation>In quarantaine sinds een stap mislukte; geen hete batterij gemeld.</translation>
    </message>
    <message>
        <source>To the vehicle</source>
        <translation>Naar het voertuig</translation>
    </message>
    <message>
        <source>Why is the danger over?</source>
        <translation>Waarom is het gevaar voorbij?</translation>
    </message>
    <message>
        <source>A supervisor decides; the readings are looked at first.</source>
        <translation>Een leidinggevende beslist; eerst tellen de metingen.</translation>
    </message>
    <message>
        <source>Danger ended</source>
        <translation>Gevaar opgeheven</translation>
    </message>
    <message>
        <source>End the danger</source>
        <translation>Gevaar beëindigen</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Einde…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Line</source>
        <translation>Lijn</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Containers</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Confirm step</source>
        <translation>Stap bevestigen</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>tweede persoon</translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation>nog nodig: {things}</translation>
    </message>
    <message>
        <source>wait {time}</source>
        <translation>wacht {time}</translation>
    </message>
    <message>
        <source>first: {steps}</source>
        <translation>eerst: {steps}</translation>
    </message>
    <message>
        <source>needs {qualification}</source>
        <translation>vraagt: {qualification}</translation>
    </message>
    <message>
        <source>a supervisor must release the vehicle</source>
        <translation>een leidinggevende moet het voertuig vrijgeven</translation>
    </message>
    <message>
        <source>a supervisor must decide</source>
        <translation>een leidinggevende moet beslissen</translation>
    </message>
    <message>
        <source>Record reading</source>
        <translation>Meting vastleggen</translation>
    </message>
    <message>
        <source>Record as failed</source>
        <translation>Vastleggen als mislukt</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
    <message>
        <source>RED: battery hot, keep away</source>
        <translation>ROOD: batterij heet, blijf weg</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Before it goes on</source>
        <translation>Voor het verdergaat</translation>
    </message>
    <message>
        <source>VEHICLE</source>
        <translation>VOERTUIG</translation>
    </message>
    <message>
        <source>Type the VIN</source>
        <translation>VIN typen</translation>
    </message>
    <message>
        <source>No VIN plate</source>
        <translation>Geen VIN-plaat</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Aandrijving</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Mass in</source>
        <translation>Massa bij inname</translation>
    </message>
    <message>
        <source>tap, or weigh later</source>
        <translation>tik, of weeg later</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>tap to count</source>
        <translation>tik om te tellen</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Weigeren…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Innemen</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Ontvangst</translation>
    </message>
    <message>
        <source>Scan the VIN, then say what you see</source>
        <translation>Scan het VIN en zeg wat u ziet</translation>
    </message>
    <message>
        <source>own number</source>
        <translation>eigen nummer</translation>
    </message>
    <message>
        <source>VIN read, check digit does not fit</source>
        <translation>VIN gelezen, controlecijfer klopt niet</translation>
    </message>
    <message>
        <source>VIN read</source>
        <translation>VIN gelezen</translation>
    </message>
    <message>
        <source>No plate: our own number is given</source>
        <translation>Geen plaat: eigen nummer wordt gegeven</translation>
    </message>
    <message>
        <source>Scan the VIN</source>
        <translation>Scan het VIN</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>nog nodig: {what}</translation>
    </message>
    <message>
        <source>starts the vehicle&apos;s file</source>
        <translation>opent het voertuigdossier</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>geteld</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>drive</source>
        <translation>aandrijving</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>toestand</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>sleutels</translation>
    </message>
    <message>
        <source>treat as live until proved</source>
        <translation>onder spanning tot bewezen</translation>
    </message>
    <message>
        <source>none on this drive</source>
        <translation>geen bij deze aandrijving</translation>
    </message>
    <message>
        <source>purge before any hot work</source>
        <translation>ontgassen vóór heet werk</translation>
    </message>
    <message>
        <source>look under the boot</source>
        <translation>kijk onder de kofferbak</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>Hoogspanning</translation>
    </message>
    <message>
        <source>Gas tank</source>
        <translation>Gastank</translation>
    </message>
    <message>
        <source>choose the drive first</source>
        <translation>kies eerst de aandrijving</translation>
    </message>
    <message>
        <source>choose the condition first</source>
        <translation>kies eerst de toestand</translation>
    </message>
    <message>
        <source>temperature watch first</source>
        <translation>eerst temperatuur bewaken</translation>
    </message>
    <message>
        <source>nothing reported</source>
        <translation>niets gemeld</translation>
    </message>
    <message>
        <source>Holder and document</source>
        <translation>Houder en document</translation>
    </message>
    <message>
        <source>asked in the first steps</source>
        <translation>gevraagd in de eerste stappen</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Ingenomen</translation>
    </message>
    <message>
        <source>Why is it refused?</source>
        <translation>Waarom wordt het geweigerd?</translation>
    </message>
    <message>
        <source>Parts wanted: {count}</source>
        <translation>Gevraagde onderdelen: {count}</translation>
    </message>
    <message>
        <source>tap to see which</source>
        <translation>tik om te zien welke</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>vastleggen…</translation>
    </message>
    <message>
        <source>Parts that sell: {count}</source>
        <translation>Onderdelen die verkopen: {count}</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>Police book</source>
        <translation>Politieregister</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Afval</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Containers</translation>
    </message>
    <message>
        <source>Refrigerant</source>
        <translation>Koudemiddel</translation>
    </message>
    <message>
        <source>Hulks</source>
        <translation>Casco&apos;s</translation>
    </message>
    <message>
        <source>Parts out</source>
        <translation>Onderdelen uit</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>geen code</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>out {day}</source>
        <translation>weg {day}</translation>
    </message>
    <message>
        <source>Mixed or unknown</source>
        <translation>Gemengd of onbekend</translation>
    </message>
    <message>
        <source>no attestation</source>
        <translation>geen certificaat</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>compleet</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>no slip</source>
        <translation>zonder bon</translation>
    </message>
    <message>
        <source>back {day}</source>
        <translation>terug {day}</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>Write to files</source>
        <translation>Naar bestanden schrijven</translation>
    </message>
    <message>
        <source>All registers of the month</source>
        <translation>Alle registers van de maand</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Registers written</source>
        <translation>Registers geschreven</translation>
    </message>
    <message>
        <source>Nothing in this month</source>
        <translation>Niets in deze maand</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 regel</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} regels</translation>
    </message>
    <message>
        <source>Weigh tickets</source>
        <translation>Weegbonnen</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Wordt geschreven…</translation>
    </message>
    <message>
        <source>being stopped…</source>
        <translation>wordt gestopt…</translation>
    </message>
    <message>
        <source>Balances…</source>
        <translation>Balansen…</translation>
    </message>
    <message>
        <source>Inspection…</source>
        <translation>Inspectie…</translation>
    </message>
    <message>
        <source>mass differs</source>
        <translation>massa wijkt af</translation>
    </message>
</context>
<context>
    <name>Rolls</name>
    <message>
        <source>What is in {printer}?</source>
        <translation>Wat zit er in {printer}?</translation>
    </message>
    <message>
        <source>New ribbon too</source>
        <translation>Ook een nieuw lint</translation>
    </message>
    <message>
        <source>What needs labels of another size waits, until its roll is in.</source>
        <translation>Wat een andere maat nodig heeft, wacht tot die rol erin zit.</translation>
    </message>
    <message>
        <source>Labels on the roll, width × height</source>
        <translation>Labels op de rol, breedte × hoogte</translation>
    </message>
    <message>
        <source>It is in</source>
        <translation>Zit erin</translation>
    </message>
    <message>
        <source>waiting for: the size</source>
        <translation>ontbreekt: de maat</translation>
    </message>
</context>
<context>
    <name>RunColumn</name>
    <message>
        <source>Draft translation</source>
        <translation>Voorlopige vertaling</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle stappen</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done} van {total} stappen</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} u {minutes}</translation>
    </message>
    <message>
        <source>View: short</source>
        <translation>Weergave: kort</translation>
    </message>
    <message>
        <source>All instructions</source>
        <translation>Alle instructies</translation>
    </message>
    <message>
        <source>Short view</source>
        <translation>Korte weergave</translation>
    </message>
    <message>
        <source>not for this step</source>
        <translation>niet voor deze stap</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terugdraaien</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>{state} · SAFE until {time}</source>
        <translation>{state} · VEILIG tot {time}</translation>
    </message>
    <message>
        <source>{state} · SAFE</source>
        <translation>{state} · VEILIG</translation>
    </message>
    <message>
        <source>{state} · NOT SAFE</source>
        <translation>{state} · NIET VEILIG</translation>
    </message>
    <message>
        <source>{state} · NOT KNOWN, TREAT AS LIVE</source>
        <translation>{state} · ONBEKEND, DUS ONDER SPANNING</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Scale: {name}</source>
        <translation>Weegschaal: {name}</translation>
    </message>
    <message>
        <source>Nothing it sends is a mass now.</source>
        <translation>Niets van wat ze stuurt, is nu een massa.</translation>
    </message>
    <message>
        <source>It sends: {line}</source>
        <translation>Ze stuurt: {line}</translation>
    </message>
    <message>
        <source>Not understood: {count}, last {line}</source>
        <translation>Niet begrepen: {count}, laatste regel {line}</translation>
    </message>
    <message>
        <source>nothing lies on it</source>
        <translation>er ligt niets op</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>staat stil</translation>
    </message>
    <message>
        <source>wait: it moves</source>
        <translation>wacht: onrustig</translation>
    </message>
    <message>
        <source>too heavy for it</source>
        <translation>te zwaar ervoor</translation>
    </message>
    <message>
        <source>below its range</source>
        <translation>onder haar bereik</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>zegt niets</translation>
    </message>
    <message>
        <source>no line to it</source>
        <translation>geen verbinding</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Scanner that types</source>
        <translation>Scanner als toetsenbord</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>niet gevonden</translation>
    </message>
    <message>
        <source>being looked for</source>
        <translation>wordt gezocht</translation>
    </message>
    <message>
        <source>look</source>
        <translation>bekijken</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>nog niets gelezen</translation>
    </message>
    <message>
        <source>keyboard US</source>
        <translation>toetsenbord US</translation>
    </message>
    <message>
        <source>keyboard French</source>
        <translation>toetsenbord Frans</translation>
    </message>
    <message>
        <source>keyboard Belgian</source>
        <translation>toetsenbord Belgisch</translation>
    </message>
    <message>
        <source>keyboard British</source>
        <translation>toetsenbord Brits</translation>
    </message>
    <message>
        <source>keyboard German</source>
        <translation>toetsenbord Duits</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>eindigt met Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>eindigt met Tab</translation>
    </message>
    <message>
        <source>ends with a pause</source>
        <translation>eindigt met een pauze</translation>
    </message>
    <message>
        <source>keyboard of this machine</source>
        <translation>toetsenbord van deze terminal</translation>
    </message>
    <message>
        <source>prefix {signs}</source>
        <translation>voorvoegsel {signs}</translation>
    </message>
    <message>
        <source>{signs} for GS</source>
        <translation>{signs} voor GS</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanners</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Testkaart</translation>
    </message>
    <message>
        <source>Where scans come from</source>
        <translation>Waar scans vandaan komen</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>Testscan</translation>
    </message>
    <message>
        <source>Scan code 1 of the test card, then code 2: the terminal finds how the scanner is set up. Any other code is only shown here.</source>
        <translation>Scan code 1 van de testkaart en dan code 2: de terminal ontdekt hoe de scanner is ingesteld. Elke andere code wordt hier alleen getoond.</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>met de hand getypt</translation>
    </message>
    <message>
        <source>{scanner}, {count} signs</source>
        <translation>{scanner}, {count} tekens</translation>
    </message>
    <message>
        <source>Scanner understood</source>
        <translation>Scanner begrepen</translation>
    </message>
    <message>
        <source>test card not scanned yet</source>
        <translation>testkaart nog niet gescand</translation>
    </message>
    <message>
        <source>Test card for scanners</source>
        <translation>Testkaart voor scanners</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>New places</source>
        <translation>Nieuwe plaatsen</translation>
    </message>
    <message>
        <source>Code, or its beginning</source>
        <translation>Code, of het begin ervan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>mag leeg blijven</translation>
    </message>
    <message>
        <source>Add and print the labels</source>
        <translation>Toevoegen en labels afdrukken</translation>
    </message>
    <message>
        <source>Any pole</source>
        <translation>Elke pool</translation>
    </message>
    <message>
        <source>a code, and a number from 1 to {most}</source>
        <translation>een code en een aantal van 1 tot {most}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>no longer used</source>
        <translation>niet meer in gebruik</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Weer gebruiken</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>Label afdrukken</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Hoe heet de plaats?</translation>
    </message>
    <message>
        <source>Why is it no longer used?</source>
        <translation>Waarom wordt de plaats niet meer gebruikt?</translation>
    </message>
    <message>
        <source>New name: {name}</source>
        <translation>Nieuwe naam: {name}</translation>
    </message>
    <message>
        <source>no longer used: {reason}</source>
        <translation>niet meer in gebruik: {reason}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Places and bins</source>
        <translation>Plaatsen en vakken</translation>
    </message>
    <message>
        <source>Every place has a code and a label with it. Tap one to change it.</source>
        <translation>Elke plaats heeft een code en een label. Tik er een aan om hem te wijzigen.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Wijzigingen wissen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation>niets is gewijzigd</translation>
    </message>
    <message>
        <source>Why is it changed?</source>
        <translation>Waarom wordt het gewijzigd?</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Line and safety</source>
        <translation>Lijn en veiligheid</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Wat is gewijzigd</translation>
    </message>
    <message>
        <source>They hold at once; the order of pyrotechnics for vehicles taken in from now on.</source>
        <translation>Ze gelden meteen; de volgorde van de pyrotechniek voor voertuigen die vanaf nu worden ingenomen.</translation>
    </message>
    <message>
        <source>Takt</source>
        <translation>Takttijd</translation>
    </message>
    <message>
        <source>minutes, or empty for the standard times</source>
        <translation>minuten, of leeg voor de standaardtijden</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>Vergrendelt vanzelf</translation>
    </message>
    <message>
        <source>minutes without a touch, 1 to 60</source>
        <translation>minuten zonder aanraking, 1 tot 60</translation>
    </message>
    <message>
        <source>Fluids first</source>
        <translation>Vloeistoffen eerst</translation>
    </message>
    <message>
        <source>UK guidance</source>
        <translation>Britse richtlijn</translation>
    </message>
    <message>
        <source>Pyrotechnics first</source>
        <translation>Pyrotechniek eerst</translation>
    </message>
    <message>
        <source>MINI asks so</source>
        <translation>MINI vraagt dit</translation>
    </message>
    <message>
        <source>No place is set up yet.</source>
        <translation>Er is nog geen plaats ingericht.</translation>
    </message>
    <message>
        <source>VIN on the labels</source>
        <translation>VIN op de labels</translation>
    </message>
    <message>
        <source>Pyrotechnics before fluids</source>
        <translation>Pyrotechniek vóór vloeistoffen</translation>
    </message>
    <message>
        <source>Bin for parts</source>
        <translation>Vak voor onderdelen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>standard times</source>
        <translation>standaardtijden</translation>
    </message>
    <message>
        <source>Authority of the permit: {name}</source>
        <translation>Vergunningverlener: {name}</translation>
    </message>
    <message>
        <source>Set up: {name}</source>
        <translation>Ingericht: {name}</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>zoals voorheen</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>weer in gebruik</translation>
    </message>
    <message>
        <source>called “{name}”</source>
        <translation>heet “{name}”</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>ingericht</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>Naam wijzigen…</translation>
    </message>
    <message>
        <source>No longer used…</source>
        <translation>Niet meer gebruiken…</translation>
    </message>
    <message>
        <source>Add places…</source>
        <translation>Toevoegen…</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Stored</source>
        <translation>Opgeborgen</translation>
    </message>
    <message>
        <source>What you had begun to type is gone: too many others worked here meanwhile, or your roles or language changed. Everything you confirmed is kept; type it again.</source>
        <translation>Wat u begonnen was te typen is weg: er werkten hier intussen te veel anderen, of uw rollen of taal zijn gewijzigd. Alles wat u hebt bevestigd is bewaard; typ het opnieuw.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Medewerker {number}</translation>
    </message>
    <message>
        <source>Works alone</source>
        <translation>Werkt alleen</translation>
    </message>
</context>
<context>
    <name>SignatureInput</name>
    <message>
        <source>tap to sign</source>
        <translation>tik om te tekenen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Getekend</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Tekenen</translation>
    </message>
    <message>
        <source>sign with a finger</source>
        <translation>teken met een vinger</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Draw here with a finger: no card can sign.</source>
        <translation>Teken hier met een vinger: geen kaart kan tekenen.</translation>
    </message>
</context>
<context>
    <name>StepInput</name>
    <message>
        <source>tap to enter</source>
        <translation>tik om in te voeren</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Other open steps</source>
        <translation>Andere open stappen</translation>
    </message>
    <message>
        <source>picture of the place</source>
        <translation>foto van de plek</translation>
    </message>
    <message>
        <source>Waiting time: over</source>
        <translation>Wachttijd: voorbij</translation>
    </message>
    <message>
        <source>Waiting time: {time} left</source>
        <translation>Wachttijd: nog {time}</translation>
    </message>
    <message>
        <source>cannot be given: {cause}</source>
        <translation>kan niet worden gegeven: {cause}</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Stap {number}</translation>
    </message>
    <message>
        <source>Hold point</source>
        <translation>Stoppunt</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>Twee personen</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} personen</translation>
    </message>
    <message>
        <source>Maker&apos;s time…</source>
        <translation>Tijd van de fabrikant…</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Overslaan…</translation>
    </message>
    <message>
        <source>“{label}” cannot be given…</source>
        <translation>“{label}” kan niet worden gegeven…</translation>
    </message>
    <message>
        <source>Tools: {tools}</source>
        <translation>Gereedschap: {tools}</translation>
    </message>
</context>
<context>
    <name>StepScreen</name>
    <message>
        <source>Signed</source>
        <translation>Getekend</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Medewerker {number}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Enter the reading as it is.</source>
        <translation>Voer de meting in zoals ze is.</translation>
    </message>
    <message>
        <source>A value beyond a limit is recorded and leads to what the procedure asks for.</source>
        <translation>Een waarde buiten de grens wordt vastgelegd en leidt tot wat de procedure vraagt.</translation>
    </message>
    <message>
        <source>Why is this step left out?</source>
        <translation>Waarom wordt deze stap overgeslagen?</translation>
    </message>
    <message>
        <source>Why does the vehicle rest?</source>
        <translation>Waarom rust het voertuig?</translation>
    </message>
    <message>
        <source>Where does the maker say so?</source>
        <translation>Waar zegt de fabrikant dat?</translation>
    </message>
    <message>
        <source>The maker&apos;s own waiting time</source>
        <translation>De wachttijd van de fabrikant</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Confirm step</source>
        <translation>Stap bevestigen</translation>
    </message>
    <message>
        <source>Nothing here is open to you now</source>
        <translation>Hier is nu niets voor u open</translation>
    </message>
    <message>
        <source>This vehicle is finished</source>
        <translation>Dit voertuig is klaar</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>no step is open</source>
        <translation>geen stap is open</translation>
    </message>
    <message>
        <source>Leave this step out: {reason}</source>
        <translation>Deze stap overslaan: {reason}</translation>
    </message>
    <message>
        <source>Wait {minutes} min: {source}</source>
        <translation>{minutes} min wachten: {source}</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>vastleggen…</translation>
    </message>
</context>
<context>
    <name>StepUndo</name>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
</context>
<context>
    <name>StepsSheet</name>
    <message>
        <source>Steps that are open now</source>
        <translation>Stappen die nu open zijn</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle stappen</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>stappen: {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aanvaard</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In handen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Failed, open</source>
        <translation>Mislukt, open</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Pause the vehicle…</source>
        <translation>Voertuig pauzeren…</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>stappen: 1</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>it was altered after it was recorded</source>
        <translation>gewijzigd nadat het was vastgelegd</translation>
    </message>
    <message>
        <source>another fact with its number was told before</source>
        <translation>een ander feit met zijn nummer werd eerder gemeld</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
    <message>
        <source>it is from a time no clock shows</source>
        <translation>het is van een tijd die geen klok toont</translation>
    </message>
    <message>
        <source>only the inventory may change this; it does not count</source>
        <translation>alleen de inventaris mag dit wijzigen; het telt niet</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min ahead of the inventory&apos;s</source>
        <translation>{hours} u {minutes} min voor op de inventaris</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min behind the inventory&apos;s</source>
        <translation>{hours} u {minutes} min achter op de inventaris</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Nu uitwisselen</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Aanmelden…</translation>
    </message>
    <message>
        <source>To enrol, show an enrolment code on the inventory&apos;s page and scan it here. It works once and for 15 minutes.</source>
        <translation>Om aan te melden toont u een aanmeldcode op de pagina van de inventaris en scant u die hier. Hij werkt één keer, 15 minuten lang.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>This terminal and the inventory</source>
        <translation>Deze terminal en de inventaris</translation>
    </message>
    <message>
        <source>Nothing of this terminal is kept elsewhere. Work needs no inventory.</source>
        <translation>Niets van deze terminal wordt elders bewaard. Werken kan zonder inventaris.</translation>
    </message>
    <message>
        <source>{count}, the oldest of {time}</source>
        <translation>{count}, het oudste van {time}</translation>
    </message>
    <message>
        <source>This terminal</source>
        <translation>Deze terminal</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaris</translation>
    </message>
    <message>
        <source>Facts kept here alone</source>
        <translation>Feiten die alleen hier staan</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Laatste uitwisseling</translation>
    </message>
    <message>
        <source>People, places, settings</source>
        <translation>Personen, plaatsen, instellingen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>This clock</source>
        <translation>Deze klok</translation>
    </message>
    <message>
        <source>Facts of this terminal that the inventory put aside</source>
        <translation>Feiten van deze terminal die de inventaris apart legde</translation>
    </message>
    <message>
        <source>not in this program</source>
        <translation>niet in dit programma</translation>
    </message>
    <message>
        <source>being enrolled…</source>
        <translation>wordt aangemeld…</translation>
    </message>
    <message>
        <source>enrol first</source>
        <translation>eerst aanmelden</translation>
    </message>
    <message>
        <source>Enrolment code of the inventory</source>
        <translation>Aanmeldcode van de inventaris</translation>
    </message>
    <message>
        <source>Enrol at {inventory}</source>
        <translation>Aanmelden bij {inventory}</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Sync begins</source>
        <translation>Sync begint</translation>
    </message>
    <message>
        <source>Telling {count}</source>
        <translation>Meldt {count}</translation>
    </message>
    <message>
        <source>Offline, {count} waiting</source>
        <translation>Offline, {count} wachten</translation>
    </message>
    <message>
        <source>Sync stopped: {why}</source>
        <translation>Sync gestopt: {why}</translation>
    </message>
    <message>
        <source>In sync, {count} put aside</source>
        <translation>Bij, {count} apart gelegd</translation>
    </message>
    <message>
        <source>In sync, clock is off</source>
        <translation>Bij, klok loopt verkeerd</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Bij</translation>
    </message>
    <message>
        <source>not let in</source>
        <translation>niet toegelaten</translation>
    </message>
    <message>
        <source>enrol again</source>
        <translation>opnieuw aanmelden</translation>
    </message>
    <message>
        <source>another inventory</source>
        <translation>andere inventaris</translation>
    </message>
    <message>
        <source>update needed</source>
        <translation>update nodig</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>schijf vol</translation>
    </message>
    <message>
        <source>look at Sync</source>
        <translation>zie Synchro</translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message>
        <source>Other labels</source>
        <translation>Andere labels</translation>
    </message>
    <message>
        <source>There is none of this kind here.</source>
        <translation>Er is er hier geen van deze soort.</translation>
    </message>
    <message>
        <source>on {printer}</source>
        <translation>op {printer}</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>{count} afdrukken</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>Take over {vehicle}?</source>
        <translation>{vehicle} overnemen?</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Voertuig</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Aandrijving</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>From terminal</source>
        <translation>Van terminal</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Gedane stappen</translation>
    </message>
    <message>
        <source>No proof came along. Treat the vehicle as live until the proofs are taken anew here.</source>
        <translation>Er kwam geen bewijs mee. Behandel het voertuig als onder spanning tot de bewijzen hier opnieuw zijn geleverd.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Overgenomen</translation>
    </message>
    <message>
        <source>{read} of {count} codes of the ticket are read</source>
        <translation>Codes van het ticket gelezen: {read} van {count}</translation>
    </message>
    <message>
        <source>Scan next: code {numbers}. Nothing is recorded yet.</source>
        <translation>Scan nu: code {numbers}. Er is nog niets vastgelegd.</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>vastleggen…</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Not passed</source>
        <translation>Niet geslaagd</translation>
    </message>
    <message>
        <source>Repeat or accept</source>
        <translation>Herhalen of aanvaarden</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>Kon niet worden gedaan</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Dossier bekijken</translation>
    </message>
    <message>
        <source>Begin new work</source>
        <translation>Nieuw werk beginnen</translation>
    </message>
    <message>
        <source>Let it go on, or not</source>
        <translation>Vrijgeven of niet</translation>
    </message>
    <message>
        <source>Want overdue</source>
        <translation>Zoekopdracht te laat</translation>
    </message>
    <message>
        <source>Wanted part is there</source>
        <translation>Gezocht onderdeel is er</translation>
    </message>
    <message>
        <source>Tell who waits</source>
        <translation>Laat weten aan wie wacht</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>Meegeven</translation>
    </message>
    <message>
        <source>Wanted part not taken</source>
        <translation>Gevraagd onderdeel niet meegenomen</translation>
    </message>
    <message>
        <source>Take it or say why not</source>
        <translation>Meenemen of zeggen waarom niet</translation>
    </message>
    <message>
        <source>Confirmed twice: {step}</source>
        <translation>Twee keer bevestigd: {step}</translation>
    </message>
    <message>
        <source>Two terminals disagree</source>
        <translation>Twee terminals spreken elkaar tegen</translation>
    </message>
    <message>
        <source>One ticket was taken over twice.</source>
        <translation>Eén ticket is twee keer overgenomen.</translation>
    </message>
    <message>
        <source>Certificate not declared</source>
        <translation>Certificaat niet gemeld</translation>
    </message>
    <message>
        <source>Certificate not signed</source>
        <translation>Certificaat niet ondertekend</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>Antwoord invoeren</translation>
    </message>
    <message>
        <source>Have it signed</source>
        <translation>Laten ondertekenen</translation>
    </message>
    <message>
        <source>Qualification over</source>
        <translation>Kwalificatie verlopen</translation>
    </message>
    <message>
        <source>Qualification ends</source>
        <translation>Kwalificatie loopt af</translation>
    </message>
    <message>
        <source>Renew or withdraw it</source>
        <translation>Verlengen of intrekken</translation>
    </message>
</context>
<context>
    <name>TasksScreen</name>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Er wacht niets op u.</translation>
    </message>
    <message>
        <source>Supervisor&apos;s tasks</source>
        <translation>Taken van de leidinggevende</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} wachtend</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Wording…</source>
        <translation>Tekst…</translation>
    </message>
    <message>
        <source>has its place</source>
        <translation>heeft zijn plaats</translation>
    </message>
    <message>
        <source>goes no further</source>
        <translation>gaat niet verder</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>must stay</source>
        <translation>moet blijven</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>blijft zoals het is</translation>
    </message>
    <message>
        <source>On labels in {language}</source>
        <translation>Op labels in het {language}</translation>
    </message>
    <message>
        <source>* stands for what the label fills in</source>
        <translation>* staat voor wat het label invult</translation>
    </message>
    <message>
        <source>being drawn…</source>
        <translation>wordt getekend…</translation>
    </message>
    <message>
        <source>A sample, as it would print</source>
        <translation>Een voorbeeld, zoals het geprint wordt</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Oorspronkelijk</translation>
    </message>
    <message>
        <source>{shown} of {count} lines show</source>
        <translation>{shown} van {count} regels zichtbaar</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Save version {number}</source>
        <translation>Versie {number} opslaan</translation>
    </message>
    <message>
        <source>it prints at once</source>
        <translation>print meteen zo</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>is het al</translation>
    </message>
    <message>
        <source>Nobody has changed this template: it prints as shipped.</source>
        <translation>Niemand heeft dit sjabloon gewijzigd: het print zoals oorspronkelijk.</translation>
    </message>
    <message>
        <source>Go on from this one</source>
        <translation>Hiermee verder</translation>
    </message>
    <message>
        <source>fits no more</source>
        <translation>past niet meer</translation>
    </message>
    <message>
        <source>version {number} fits no more: printed as shipped</source>
        <translation>versie {number} past niet meer: print zoals oorspronkelijk</translation>
    </message>
    <message>
        <source>fits no more, prints as shipped: {templates}</source>
        <translation>past niet meer, print zoals oorspronkelijk: {templates}</translation>
    </message>
    <message>
        <source>in versions of your own: {count}</source>
        <translation>in eigen versies: {count}</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>oorspronkelijk</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>versie {number}</translation>
    </message>
    <message>
        <source>has other lines than the template has now</source>
        <translation>heeft andere regels dan het sjabloon nu</translation>
    </message>
    <message>
        <source>hidden: {what}</source>
        <translation>verborgen: {what}</translation>
    </message>
    <message>
        <source>moved: {what}</source>
        <translation>verplaatst: {what}</translation>
    </message>
    <message>
        <source>worded otherwise: {what}</source>
        <translation>andere tekst: {what}</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterij</translation>
    </message>
    <message>
        <source>Bin or place</source>
        <translation>Vak of plaats</translation>
    </message>
    <message>
        <source>Command card</source>
        <translation>Opdrachtkaart</translation>
    </message>
    <message>
        <source>Container of waste</source>
        <translation>Afvalcontainer</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Part, the least</source>
        <translation>Onderdeel, minimaal</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Vehicle roof</source>
        <translation>Voertuigdak</translation>
    </message>
    <message>
        <source>DEMO mark</source>
        <translation>DEMO-merk</translation>
    </message>
    <message>
        <source>Reused part</source>
        <translation>Hergebruikt onderdeel</translation>
    </message>
    <message>
        <source>Name of the part</source>
        <translation>Naam van het onderdeel</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>OE-nummer</translation>
    </message>
    <message>
        <source>Donor vehicle</source>
        <translation>Donorvoertuig</translation>
    </message>
    <message>
        <source>Donor and day</source>
        <translation>Donor en dag</translation>
    </message>
    <message>
        <source>Day of removal</source>
        <translation>Dag van demontage</translation>
    </message>
    <message>
        <source>Grade, letter</source>
        <translation>Klasse, letter</translation>
    </message>
    <message>
        <source>Grade in words</source>
        <translation>Klasse in woorden</translation>
    </message>
    <message>
        <source>Rule of the grade</source>
        <translation>Regel van de klasse</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Waarschuwingen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Reprint mark</source>
        <translation>Herdrukmerk</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>Hoogspanning</translation>
    </message>
    <message>
        <source>Rule of high voltage</source>
        <translation>Regel bij hoogspanning</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Chemie</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spanning</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Massa</translation>
    </message>
    <message>
        <source>How to carry it</source>
        <translation>Hoe te vervoeren</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Bij nood</translation>
    </message>
    <message>
        <source>Number of the person</source>
        <translation>Nummer van de persoon</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Naam van de persoon</translation>
    </message>
    <message>
        <source>Code of the place</source>
        <translation>Code van de plaats</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Naam van de plaats</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Hazardous waste</source>
        <translation>Gevaarlijk afval</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Afval</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiaal</translation>
    </message>
    <message>
        <source>Waste code</source>
        <translation>Afvalcode</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Sinds wanneer</translation>
    </message>
    <message>
        <source>Rule of quarantine</source>
        <translation>Regel bij quarantaine</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Wat vastligt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Merk en model</translation>
    </message>
    <message>
        <source>Day of reception</source>
        <translation>Dag van ontvangst</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>Name of the workshop</source>
        <translation>Naam van de werkplaats</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Permit, address, contact</source>
        <translation>Vergunning, adres, contact</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>Vergunning</translation>
    </message>
    <message>
        <source>What every label says. Tap one to see it and to arrange it.</source>
        <translation>Wat elk label zegt. Tik er een aan om het te zien en in te delen.</translation>
    </message>
    <message>
        <source>Templates of the labels</source>
        <translation>Sjablonen van de labels</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu een kopie maken</translation>
    </message>
    <message>
        <source>This terminal</source>
        <translation>Deze terminal</translation>
    </message>
    <message>
        <source>Other terminals</source>
        <translation>Andere terminals</translation>
    </message>
    <message>
        <source>not heard: {terminals}</source>
        <translation>niet gehoord: {terminals}</translation>
    </message>
    <message>
        <source>heard: {terminals}</source>
        <translation>gehoord: {terminals}</translation>
    </message>
    <message>
        <source>none known here</source>
        <translation>hier geen bekend</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>niet in orde</translation>
    </message>
    <message>
        <source>none: labels become files</source>
        <translation>geen: labels worden bestanden</translation>
    </message>
    <message>
        <source>took a picture</source>
        <translation>nam een foto</translation>
    </message>
    <message>
        <source>{size} MB, {count} facts</source>
        <translation>{size} MB, {count} feiten</translation>
    </message>
    <message>
        <source>{size} MB free</source>
        <translation>{size} MB vrij</translation>
    </message>
    <message>
        <source>whole, {count} facts</source>
        <translation>gaaf, {count} feiten</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>loopt door</translation>
    </message>
    <message>
        <source>none yet, the first is due</source>
        <translation>nog geen, de eerste komt eraan</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Kopie gemaakt</translation>
    </message>
    <message>
        <source>the copy was proved</source>
        <translation>de kopie is gecontroleerd</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Gegevensbank</translation>
    </message>
    <message>
        <source>Newest copy</source>
        <translation>Nieuwste kopie</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Schijf</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Chain of facts</source>
        <translation>Keten van feiten</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Labelprinter</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>being looked at…</source>
        <translation>wordt bekeken…</translation>
    </message>
    <message>
        <source>being stopped…</source>
        <translation>wordt gestopt…</translation>
    </message>
    <message>
        <source>being copied…</source>
        <translation>wordt gekopieerd…</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanners</translation>
    </message>
    <message>
        <source>not there: {scanners}</source>
        <translation>niet gevonden: {scanners}</translation>
    </message>
    <message>
        <source>ready: {scanners}</source>
        <translation>klaar: {scanners}</translation>
    </message>
    <message>
        <source>only what types</source>
        <translation>alleen als toetsenbord</translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>or scan it</source>
        <translation>of scan het</translation>
    </message>
    <message>
        <source>scan, or tap to type</source>
        <translation>scan, of tik om te typen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Nothing in the list yet.</source>
        <translation>Nog niets in de lijst.</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Er zijn er geen</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>A container leaves…</source>
        <translation>Een container gaat weg…</translation>
    </message>
    <message>
        <source>full, still here: {count}</source>
        <translation>vol, nog hier: {count}</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Containers</translation>
    </message>
    <message>
        <source>Full, here</source>
        <translation>Vol, hier</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Ticket recorded</source>
        <translation>Bon vastgelegd</translation>
    </message>
    <message>
        <source>Why does this ticket not count?</source>
        <translation>Waarom telt deze bon niet?</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>No container is closed here.</source>
        <translation>Hier is geen container gesloten.</translation>
    </message>
    <message>
        <source>Waste code</source>
        <translation>Afvalcode</translation>
    </message>
    <message>
        <source>Net at closing</source>
        <translation>Netto bij sluiten</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tarra</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Gesloten op</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Bonnummer</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Day on the ticket</source>
        <translation>Dag op de bon</translation>
    </message>
    <message>
        <source>Taker</source>
        <translation>Afnemer</translation>
    </message>
    <message>
        <source>Scale, or place</source>
        <translation>Weegschaal of plaats</translation>
    </message>
    <message>
        <source>Weighed on</source>
        <translation>Gewogen op</translation>
    </message>
    <message>
        <source>What the taker makes of it</source>
        <translation>Wat de afnemer ermee doet</translation>
    </message>
    <message>
        <source>What does the weigh ticket say?</source>
        <translation>Wat staat er op de weegbon?</translation>
    </message>
    <message>
        <source>Record the ticket</source>
        <translation>Bon vastleggen</translation>
    </message>
    <message>
        <source>two letters, such as FR or DE</source>
        <translation>twee letters, zoals NL of DE</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>wacht op: {what}</translation>
    </message>
    <message>
        <source>gross must be more than tare</source>
        <translation>bruto moet meer zijn dan tarra</translation>
    </message>
    <message>
        <source>{kg} kg net</source>
        <translation>{kg} kg netto</translation>
    </message>
    <message>
        <source>The taker&apos;s scale</source>
        <translation>Weegschaal van de afnemer</translation>
    </message>
    <message>
        <source>A public weighbridge</source>
        <translation>Openbare weegbrug</translation>
    </message>
    <message>
        <source>Our own scale</source>
        <translation>Eigen weegschaal</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Niet vermeld</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Gerecycled</translation>
    </message>
    <message>
        <source>Burnt for energy</source>
        <translation>Verbrand voor energie</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Hulks</source>
        <translation>Casco&apos;s</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Goes to country</source>
        <translation>Land van bestemming</translation>
    </message>
    <message>
        <source>No container is full, and none has left.</source>
        <translation>Geen container is vol, en geen is vertrokken.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Transfers</source>
        <translation>Overdrachten</translation>
    </message>
    <message>
        <source>Nothing travels between the poles.</source>
        <translation>Niets reist tussen de polen.</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>Bon…</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Ontvangen…</translation>
    </message>
    <message>
        <source>Type a code…</source>
        <translation>Code typen…</translation>
    </message>
    <message>
        <source>Damaged…</source>
        <translation>Beschadigd…</translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation>Vak…</translation>
    </message>
    <message>
        <source>Scan a transfer slip, or tap a line.</source>
        <translation>Scan een overdrachtsbon, of tik op een regel.</translation>
    </message>
    <message>
        <source>Scan each part that goes.</source>
        <translation>Scan elk onderdeel dat vertrekt.</translation>
    </message>
    <message>
        <source>Scan each part that arrived, or tap it.</source>
        <translation>Scan elk aangekomen onderdeel, of tik erop.</translation>
    </message>
    <message>
        <source>Send parts…</source>
        <translation>Onderdelen versturen…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>scan a part</source>
        <translation>scan een onderdeel</translation>
    </message>
    <message>
        <source>{there} of {all} there</source>
        <translation>{there} van {all} aanwezig</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>onderweg</translation>
    </message>
    <message>
        <source>received</source>
        <translation>ontvangen</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>{count} ontbreken</translation>
    </message>
    <message>
        <source>from {one} to {other}</source>
        <translation>van {one} naar {other}</translation>
    </message>
    <message>
        <source>there</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>not on the slip</source>
        <translation>niet op de bon</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschadigd</translation>
    </message>
    <message>
        <source>Code of the part</source>
        <translation>Code van het onderdeel</translation>
    </message>
    <message>
        <source>What is wrong with {part}?</source>
        <translation>Wat is er mis met {part}?</translation>
    </message>
    <message>
        <source>Which bin do they go into?</source>
        <translation>In welk vak gaan ze?</translation>
    </message>
    <message>
        <source>No bin yet</source>
        <translation>Nog geen vak</translation>
    </message>
    <message>
        <source>Which pole do they go to?</source>
        <translation>Naar welke pool gaan ze?</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Received, {count} missing</source>
        <translation>Ontvangen, {count} ontbreken</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
</context>
<context>
    <name>UnknownCode</name>
    <message>
        <source>Nothing here has this code</source>
        <translation>Niets heeft hier deze code</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>What does it stand for? Scanning it finds that from now on.</source>
        <translation>Waar staat hij voor? Scannen vindt dat voortaan.</translation>
    </message>
    <message>
        <source>This part</source>
        <translation>Dit onderdeel</translation>
    </message>
    <message>
        <source>This vehicle</source>
        <translation>Dit voertuig</translation>
    </message>
    <message>
        <source>then scan the code once more</source>
        <translation>scan de code daarna nog eens</translation>
    </message>
    <message>
        <source>A new vehicle</source>
        <translation>Een nieuw voertuig</translation>
    </message>
    <message>
        <source>To link it to a part, scan the part or open it, then scan this code again.</source>
        <translation>Koppelen aan een onderdeel: scan of open het onderdeel en scan deze code opnieuw.</translation>
    </message>
    <message>
        <source>“{code}” is linked to this.</source>
        <translation>“{code}” is hieraan gekoppeld.</translation>
    </message>
    <message>
        <source>Take the link back</source>
        <translation>Koppeling ongedaan maken</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Gekoppeld</translation>
    </message>
    <message>
        <source>“{code}” now finds {what}.</source>
        <translation>“{code}” vindt nu {what}.</translation>
    </message>
    <message>
        <source>A GS1 code of another firm: a part or an article.</source>
        <translation>Een GS1-code van een ander bedrijf: een onderdeel of artikel.</translation>
    </message>
    <message>
        <source>A label of the supply chain.</source>
        <translation>Een etiket van de toeleveringsketen.</translation>
    </message>
    <message>
        <source>A maker&apos;s label.</source>
        <translation>Een etiket van de fabrikant.</translation>
    </message>
    <message>
        <source>A code that says nothing of itself.</source>
        <translation>Een code die niets over zichzelf zegt.</translation>
    </message>
    <message>
        <source>A GS1 code of another firm.</source>
        <translation>Een GS1-code van een ander bedrijf.</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabrikant</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Partij</translation>
    </message>
</context>
<context>
    <name>VehicleScreen</name>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Older facts are not shown here.</source>
        <translation>Oudere feiten staan hier niet.</translation>
    </message>
    <message>
        <source>Mass balance</source>
        <translation>Massabalans</translation>
    </message>
    <message>
        <source>Mass in</source>
        <translation>Massa bij inname</translation>
    </message>
    <message>
        <source>Fractions together</source>
        <translation>Fracties samen</translation>
    </message>
    <message>
        <source>Hulk</source>
        <translation>Casco</translation>
    </message>
    <message>
        <source>Prepared for reuse (A)</source>
        <translation>Voor hergebruik (A)</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>niet gewogen</translation>
    </message>
    <message>
        <source>Parts · {count}</source>
        <translation>Onderdelen · {count}</translation>
    </message>
    <message>
        <source>No part taken off yet</source>
        <translation>Nog geen onderdeel afgenomen</translation>
    </message>
    <message>
        <source>photo {number} of {count}</source>
        <translation>foto {number} van {count}</translation>
    </message>
    <message>
        <source>Record VIN</source>
        <translation>VIN vastleggen</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Verder werken</translation>
    </message>
    <message>
        <source>Vehicle file</source>
        <translation>Voertuigdossier</translation>
    </message>
    <message>
        <source>taken in {time}</source>
        <translation>ingenomen {time}</translation>
    </message>
    <message>
        <source>register number {number}</source>
        <translation>registernummer {number}</translation>
    </message>
    <message>
        <source>{count} keys</source>
        <translation>sleutels: {count}</translation>
    </message>
    <message>
        <source>no work was started</source>
        <translation>er is geen werk begonnen</translation>
    </message>
    <message>
        <source>VIN recorded</source>
        <translation>VIN vastgelegd</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>weighed with its fraction</source>
        <translation>met zijn fractie gewogen</translation>
    </message>
    <message>
        <source>{kg} kg, in its fraction</source>
        <translation>{kg} kg, in zijn fractie</translation>
    </message>
    <message>
        <source>Broken: {part}</source>
        <translation>Gebroken: {part}</translation>
    </message>
    <message>
        <source>Avoided by parts that left</source>
        <translation>Vermeden door afgegeven onderdelen</translation>
    </message>
    <message>
        <source>Reuse and recycling</source>
        <translation>Hergebruik en recycling</translation>
    </message>
    <message>
        <source>Reuse and recovery</source>
        <translation>Hergebruik en nuttige toepassing</translation>
    </message>
    <message>
        <source>Reuse and recycling without metals</source>
        <translation>Hergebruik en recycling zonder metaal</translation>
    </message>
    <message>
        <source>Reuse and recovery without metals</source>
        <translation>Hergebruik en nuttige toepassing zonder metaal</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>of the hulk, {share} % must count as well</source>
        <translation>van het casco moet nog {share} % meetellen</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>{what}: ticket {number}</source>
        <translation>{what}: bon {number}</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Overdragen…</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wordt gelezen…</translation>
    </message>
    <message>
        <source>{count} key</source>
        <translation>sleutels: {count}</translation>
    </message>
    <message>
        <source>Begin new work…</source>
        <translation>Nieuw werk…</translation>
    </message>
    <message>
        <source>Documents…</source>
        <translation>Documenten…</translation>
    </message>
    <message>
        <source>A = mass in − hulk − fractions, as far as parts explain it (Decision 2005/293/EC)</source>
        <translation>A = massa in − casco − fracties, voor zover onderdelen die verklaren (Beschikking 2005/293/EG)</translation>
    </message>
    <message>
        <source>Neither hulk nor fraction</source>
        <translation>Casco noch fractie</translation>
    </message>
    <message>
        <source>Explained by no part</source>
        <translation>Door geen onderdeel verklaard</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>Scan with the camera</source>
        <translation>Scannen met de camera</translation>
    </message>
    <message>
        <source>VIN, label, badge or bin</source>
        <translation>VIN, label, badge of vak</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Wat de camera ziet</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>De camera wordt geopend</translation>
    </message>
    <message>
        <source>Bring the code into the picture. If it is not read, hold it still.</source>
        <translation>Breng de code in beeld. Wordt hij niet gelezen, houd hem dan stil.</translation>
    </message>
    <message>
        <source>Read the VIN plate</source>
        <translation>VIN-plaat lezen</translation>
    </message>
    <message>
        <source>waiting for the camera</source>
        <translation>wacht op de camera</translation>
    </message>
    <message>
        <source>fill the frame with it</source>
        <translation>vul er het kader mee</translation>
    </message>
    <message>
        <source>reading the plate…</source>
        <translation>plaat wordt gelezen…</translation>
    </message>
</context>
<context>
    <name>WantSheet</name>
    <message>
        <source>What is wanted?</source>
        <translation>Wat wordt gezocht?</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>Kind of part</source>
        <translation>Soort onderdeel</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>Vanaf bouwjaar</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>Tot bouwjaar</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>OE-nummer</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Ordernummer</translation>
    </message>
    <message>
        <source>Customer, kept apart</source>
        <translation>Klant, apart bewaard</translation>
    </message>
    <message>
        <source>kind of part</source>
        <translation>soort onderdeel</translation>
    </message>
    <message>
        <source>why</source>
        <translation>reden</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>wacht op: {what}</translation>
    </message>
</context>
<context>
    <name>Wants</name>
    <message>
        <source>Reserved for a customer</source>
        <translation>Gereserveerd voor een klant</translation>
    </message>
    <message>
        <source>For Re-Trofit</source>
        <translation>Voor Re-Trofit</translation>
    </message>
    <message>
        <source>Core order</source>
        <translation>Ruildeelbestelling</translation>
    </message>
    <message>
        <source>Stock is low</source>
        <translation>Voorraad laag</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Take if good</source>
        <translation>Mee als het goed is</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laten zitten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Meegegeven</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Put aside: {who}</source>
        <translation>Apart gelegd: {who}</translation>
    </message>
    <message>
        <source>from {year}</source>
        <translation>vanaf {year}</translation>
    </message>
    <message>
        <source>to {year}</source>
        <translation>tot {year}</translation>
    </message>
    <message>
        <source>any vehicle</source>
        <translation>elk voertuig</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>geen gegevens</translation>
    </message>
    <message>
        <source>taken {taken} · in stock {stock} · asked {asked} · handed out {served}</source>
        <translation>gedemonteerd {taken} · voorraad {stock} · gevraagd {asked} · meegegeven {served}</translation>
    </message>
    <message>
        <source>{first}, and {count} more</source>
        <translation>{first}, en nog {count}</translation>
    </message>
    <message>
        <source>{count} gone in 12 months off this model and year</source>
        <translation>{count} weg in 12 maanden, zelfde model en jaar</translation>
    </message>
    <message>
        <source>{count} gone in 12 months off this model</source>
        <translation>{count} weg in 12 maanden, zelfde model</translation>
    </message>
    <message>
        <source>{count} gone in 12 months off this make</source>
        <translation>{count} weg in 12 maanden, zelfde merk</translation>
    </message>
    <message>
        <source>For one that broke</source>
        <translation>Voor een die brak</translation>
    </message>
</context>
<context>
    <name>WantsScreen</name>
    <message>
        <source>Handed out</source>
        <translation>Meegegeven</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Nobody waits for a part.</source>
        <translation>Niemand wacht op een onderdeel.</translation>
    </message>
    <message>
        <source>still missing: {count}</source>
        <translation>ontbreekt nog: {count}</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apart gelegd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Ordernummer</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Past op</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>New want</source>
        <translation>Nieuwe zoekopdracht</translation>
    </message>
    <message>
        <source>needs a supervisor</source>
        <translation>vraagt een leidinggevende</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>Wanted parts</source>
        <translation>Gezochte onderdelen</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Op de lijst</translation>
    </message>
    <message>
        <source>Why does nobody wait any more?</source>
        <translation>Waarom wacht er niemand meer?</translation>
    </message>
    <message>
        <source>Put aside, hand it out</source>
        <translation>Klaar, meegeven</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>{have} of {need} put aside</source>
        <translation>{have} van {need} apart</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Wordt gezocht</translation>
    </message>
</context>
<context>
    <name>WayOutSheet</name>
    <message>
        <source>Why can “{label}” not be given?</source>
        <translation>Waarom kan “{label}” niet worden gegeven?</translation>
    </message>
    <message>
        <source>Picture of it · tap to take</source>
        <translation>Foto ervan · tik om te nemen</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>What is the cause?</source>
        <translation>Wat is de oorzaak?</translation>
    </message>
    <message>
        <source>needs {qualification}</source>
        <translation>vraagt: {qualification}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> of </translation>
    </message>
    <message>
        <source>It is recorded, and the step can go on without it.</source>
        <translation>Het wordt vastgelegd en de stap kan zonder verder.</translation>
    </message>
    <message>
        <source>It is recorded. Work goes on with: {step}.</source>
        <translation>Het wordt vastgelegd. Het werk gaat verder met: {step}.</translation>
    </message>
    <message>
        <source>It is recorded, and the vehicle waits until a supervisor releases it.</source>
        <translation>Het wordt vastgelegd en het voertuig wacht tot een leidinggevende het vrijgeeft.</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>oorzaak</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation>nog nodig: {things}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>vastleggen</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Iets anders…</translation>
    </message>
</context>
<context>
    <name>WeightSheet</name>
    <message>
        <source>Take this weight</source>
        <translation>Dit gewicht nemen</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tarreren</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Nul</translation>
    </message>
    <message>
        <source>Weigh gross</source>
        <translation>Bruto wegen</translation>
    </message>
    <message>
        <source>{kg} kg taken off</source>
        <translation>{kg} kg afgetrokken</translation>
    </message>
    <message>
        <source>Weigh ticket…</source>
        <translation>Weegbon…</translation>
    </message>
    <message>
        <source>Its picture</source>
        <translation>Foto ervan</translation>
    </message>
    <message>
        <source>of what is typed</source>
        <translation>van wat is getypt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bewaard</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>niet genomen</translation>
    </message>
    <message>
        <source>Number of the weigh ticket</source>
        <translation>Nummer van de weegbon</translation>
    </message>
    <message>
        <source>from {scale}</source>
        <translation>van {scale}</translation>
    </message>
    <message>
        <source>typed, ticket {number}</source>
        <translation>getypt, bon {number}</translation>
    </message>
    <message>
        <source>typed, ticket as a picture</source>
        <translation>getypt, foto van de bon</translation>
    </message>
    <message>
        <source>typed, no weigh ticket</source>
        <translation>getypt, zonder weegbon</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>HV</source>
        <translation>HV</translation>
    </message>
    <message>
        <source>12 V</source>
        <translation>12 V</translation>
    </message>
    <message>
        <source>GAS</source>
        <translation>GAS</translation>
    </message>
    <message>
        <source>AIRBAGS</source>
        <translation>AIRBAGS</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>spanningsloos</translation>
    </message>
    <message>
        <source>live</source>
        <translation>onder spanning</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>purged</source>
        <translation>ontgast</translation>
    </message>
    <message>
        <source>disposed of</source>
        <translation>afgevoerd</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Niet bereikbaar</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Niet aanwezig</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Kapot</translation>
    </message>
    <message>
        <source>Tool missing</source>
        <translation>Gereedschap ontbreekt</translation>
    </message>
    <message>
        <source>Reading out of limits</source>
        <translation>Meting buiten grenzen</translation>
    </message>
    <message>
        <source>Broke while removing</source>
        <translation>Gebroken bij afnemen</translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translation>Niet zoals vermeld</translation>
    </message>
    <message>
        <source>Tool or device</source>
        <translation>Gereedschap of apparaat</translation>
    </message>
    <message>
        <source>Help needed</source>
        <translation>Hulp nodig</translation>
    </message>
    <message>
        <source>Battery hot</source>
        <translation>Batterij heet</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Petrol</source>
        <translation>Benzine</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>Diesel</translation>
    </message>
    <message>
        <source>LPG</source>
        <translation>LPG</translation>
    </message>
    <message>
        <source>CNG</source>
        <translation>CNG</translation>
    </message>
    <message>
        <source>Mild 48 V</source>
        <translation>Mild 48 V</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>Plug-in</translation>
    </message>
    <message>
        <source>Electric</source>
        <translation>Elektrisch</translation>
    </message>
    <message>
        <source>Hydrogen</source>
        <translation>Waterstof</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Heel</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Botsschade</translation>
    </message>
    <message>
        <source>Burnt</source>
        <translation>Verbrand</translation>
    </message>
    <message>
        <source>Flooded</source>
        <translation>Waterschade</translation>
    </message>
    <message>
        <source>Re-Cycle stock</source>
        <translation>Voorraad Re‑Cycle</translation>
    </message>
    <message>
        <source>Re-Trofit</source>
        <translation>Re‑Trofit</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Ruildeel</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiaal</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Nog geen label</translation>
    </message>
    <message>
        <source>Labelled, no bin</source>
        <translation>Gelabeld, geen vak</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Op voorraad</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Vastgehouden</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Stopped for good</source>
        <translation>Definitief gestopt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overgedragen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>On the line</source>
        <translation>Op de lijn</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>File closed</source>
        <translation>Dossier gesloten</translation>
    </message>
    <message>
        <source>Not received here yet</source>
        <translation>Hier nog niet ontvangen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leidinggevende</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Onderhoud</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Opleider</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkocht</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Gemonteerd</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
</context>
<context>
    <name>ZoneInput</name>
    <message>
        <source>tap to mark zones</source>
        <translation>tik om zones te markeren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Geen zone</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>front</source>
        <translation>voor</translation>
    </message>
    <message>
        <source>bonnet</source>
        <translation>motorkap</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>voorportier</translation>
    </message>
    <message>
        <source>rear door</source>
        <translation>achterportier</translation>
    </message>
    <message>
        <source>rear</source>
        <translation>achter</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>midden</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
</context>
</TS>
