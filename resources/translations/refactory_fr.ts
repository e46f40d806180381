<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Locked</source>
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
        <source>Mild hybrid 48 V</source>
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
</TS>
