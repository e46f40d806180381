<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BackSheet</name>
    <message>
        <source>Why does this step have to be done again?</source>
        <translation>Pourquoi refaire cette étape&#xa0;?</translation>
    </message>
    <message>
        <source>No other step stands on this one.</source>
        <translation>Aucune autre étape n&apos;en dépend.</translation>
    </message>
    <message>
        <source>{count} more steps stand on it and must be done again: {steps}.</source>
        <translation>Des étapes en dépendent ({count}) et seront à refaire&#xa0;: {steps}.</translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation>Quel est le motif&#xa0;?</translation>
    </message>
    <message>
        <source>A value was entered wrongly</source>
        <translation>Une valeur a été mal saisie</translation>
    </message>
    <message>
        <source>The work was not finished</source>
        <translation>Le travail n&apos;était pas terminé</translation>
    </message>
    <message>
        <source>Something changed since</source>
        <translation>Quelque chose a changé depuis</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Autre chose…</translation>
    </message>
    <message>
        <source>1 more step stands on it and must be done again: {steps}.</source>
        <translation>Une étape en dépend et sera à refaire&#xa0;: {steps}.</translation>
    </message>
</context>
<context>
    <name>BadgeSheet</name>
    <message>
        <source>Who answers for it</source>
        <translation>Qui en répond</translation>
    </message>
    <message>
        <source>Scan badge</source>
        <translation>Scanner le badge</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Opérateur {number}</translation>
    </message>
    <message>
        <source>may answer</source>
        <translation>peut répondre</translation>
    </message>
</context>
<context>
    <name>Balances</name>
    <message>
        <source>No vehicle was closed in this time.</source>
        <translation>Aucun véhicule n&apos;a été clôturé pendant cette période.</translation>
    </message>
    <message>
        <source>Vehicles balanced</source>
        <translation>Véhicules au bilan</translation>
    </message>
    <message>
        <source>Left out, as something is missing</source>
        <translation>Laissés de côté, il manque quelque chose</translation>
    </message>
    <message>
        <source>Mass in, without fuel</source>
        <translation>Masse à l&apos;entrée, sans carburant</translation>
    </message>
    <message>
        <source>Hulks</source>
        <translation>Carcasses</translation>
    </message>
    <message>
        <source>Fractions sent out</source>
        <translation>Fractions sorties</translation>
    </message>
    <message>
        <source>Prepared for reuse (A)</source>
        <translation>Pour réemploi (A)</translation>
    </message>
    <message>
        <source>{count} · {kg} kg</source>
        <translation>{count} · {kg} kg</translation>
    </message>
    <message>
        <source>Parts for reuse, weighed</source>
        <translation>Pièces de réemploi, pesées</translation>
    </message>
    <message>
        <source>Parts for reuse, not weighed</source>
        <translation>Pièces de réemploi, non pesées</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Avoided by parts that left</source>
        <translation>Évité par les pièces sorties</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>aucune sortie</translation>
    </message>
    <message>
        <source>Avoided by parts that left ({count})</source>
        <translation>Évité par les pièces sorties ({count})</translation>
    </message>
    <message>
        <source>of these without a figure: {count}</source>
        <translation>dont sans chiffre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Un mois</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Une année</translation>
    </message>
    <message>
        <source>Time before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Time after</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>Écrire les fichiers</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Bilans</translation>
    </message>
    <message>
        <source>No statement of the shredder: the hulks stay open.</source>
        <translation>Pas de déclaration du broyeur&#xa0;: les carcasses restent ouvertes.</translation>
    </message>
    <message>
        <source>Shredder: {source}</source>
        <translation>Broyeur&#xa0;: {source}</translation>
    </message>
    <message>
        <source>PDF, CSV and JSON</source>
        <translation>PDF, CSV et JSON</translation>
    </message>
    <message>
        <source>PDF, CSV, JSON and declaration</source>
        <translation>PDF, CSV, JSON et déclaration</translation>
    </message>
    <message>
        <source>{count} files are in {folder}</source>
        <translation>{count} fichiers sont dans {folder}</translation>
    </message>
    <message>
        <source>Balance written</source>
        <translation>Bilan écrit</translation>
    </message>
    <message>
        <source>What does the shredder state?</source>
        <translation>Que déclare le broyeur&#xa0;?</translation>
    </message>
    <message>
        <source>Of the hulks, recycled</source>
        <translation>Des carcasses, recyclé</translation>
    </message>
    <message>
        <source>Of the hulks, recovered as energy</source>
        <translation>Des carcasses, valorisé en énergie</translation>
    </message>
    <message>
        <source>Name and date of the statement</source>
        <translation>Nom et date de la déclaration</translation>
    </message>
    <message>
        <source>Without a statement</source>
        <translation>Sans déclaration</translation>
    </message>
    <message>
        <source>such as Metals Ltd, 12 Nov 2026</source>
        <translation>par exemple Métaux SARL, 12 nov. 2026</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>atteint</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>not proved yet</source>
        <translation>pas encore prouvé</translation>
    </message>
    <message>
        <source>Table 2, shredder</source>
        <translation>Tableau 2, broyeur</translation>
    </message>
    <message>
        <source>recycled · energy · disposal</source>
        <translation>recyclé · énergie · éliminé</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non déclaré</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Number of its report or ticket</source>
        <translation>Numéro du rapport ou du bon</translation>
    </message>
    <message>
        <source>Table 2: recycled · energy · disposal, in % of the hulks.</source>
        <translation>Tableau 2 : recyclé · énergie · éliminé, en % des carcasses.</translation>
    </message>
    <message>
        <source>shares that add up to 100 %</source>
        <translation>parts dont la somme fait 100 %</translation>
    </message>
    <message>
        <source>Statement recorded</source>
        <translation>Déclaration enregistrée</translation>
    </message>
    <message>
        <source>Take the statement back?</source>
        <translation>Annuler la déclaration ?</translation>
    </message>
    <message>
        <source>It stays on record with your reason; the hulks of the period are open.</source>
        <translation>Elle reste enregistrée avec votre raison ; les carcasses de la période restent ouvertes.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>L&apos;annuler</translation>
    </message>
    <message>
        <source>Statement taken back</source>
        <translation>Déclaration annulée</translation>
    </message>
    <message>
        <source>Ferrous metal</source>
        <translation>Métaux ferreux</translation>
    </message>
    <message>
        <source>Non-ferrous metal</source>
        <translation>Métaux non ferreux</translation>
    </message>
    <message>
        <source>Shredder light fraction</source>
        <translation>Résidu léger de broyage</translation>
    </message>
    <message>
        <source>Other shredder residue</source>
        <translation>Autres résidus de broyage</translation>
    </message>
    <message>
        <source>In % of the mass of all hulks</source>
        <translation>En % de la masse de toutes les carcasses</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Recyclé</translation>
    </message>
    <message>
        <source>Recovered as energy</source>
        <translation>Valorisé en énergie</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Éliminé</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non déclaré</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>calcul…</translation>
    </message>
    <message>
        <source>Shredder’s statement…</source>
        <translation>Déclaration du broyeur…</translation>
    </message>
    <message>
        <source>Paper, flow and trend…</source>
        <translation>Papier, flux, évolution…</translation>
    </message>
    <message>
        <source>being written…</source>
        <translation>écriture…</translation>
    </message>
</context>
<context>
    <name>Barred</name>
    <message>
        <source>a supervisor does this</source>
        <translation>un responsable le fait</translation>
    </message>
    <message>
        <source>the inventory&apos;s staff do this</source>
        <translation>l&apos;équipe de l&apos;inventaire s&apos;en charge</translation>
    </message>
    <message>
        <source>not with your role</source>
        <translation>pas avec votre rôle</translation>
    </message>
</context>
<context>
    <name>BeginAnew</name>
    <message>
        <source>Begin new work on this vehicle?</source>
        <translation>Commencer un nouveau travail sur ce véhicule&#xa0;?</translation>
    </message>
    <message>
        <source>Begin new work</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Nothing of the stopped work counts: every step is done and every proof is taken anew. What was weighed and taken off stays with the vehicle.</source>
        <translation>Rien du travail arrêté ne compte&#xa0;: chaque étape et chaque preuve sont à refaire. Ce qui a été pesé et déposé reste au dossier du véhicule.</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procédure</translation>
    </message>
    <message>
        <source>New work begun</source>
        <translation>Nouveau travail commencé</translation>
    </message>
</context>
<context>
    <name>Bins</name>
    <message>
        <source>it lies here</source>
        <translation>elle est ici</translation>
    </message>
    <message>
        <source>No bin is set up. Store it later.</source>
        <translation>Aucun emplacement n&apos;est créé. Rangez-la plus tard.</translation>
    </message>
    <message>
        <source>Scan the bin, or tap it.</source>
        <translation>Scannez l&apos;emplacement ou touchez-le.</translation>
    </message>
    <message>
        <source>{part}: which bin?</source>
        <translation>{part}&#xa0;: quel emplacement&#xa0;?</translation>
    </message>
    <message>
        <source>Stick the label on the part, then scan the bin or tap it.</source>
        <translation>Collez l&apos;étiquette sur la pièce, puis scannez ou touchez l&apos;emplacement.</translation>
    </message>
    <message>
        <source>Store later</source>
        <translation>Ranger plus tard</translation>
    </message>
</context>
<context>
    <name>BrokenSheet</name>
    <message>
        <source>Broke while removing: what broke it?</source>
        <translation>Cassée à la dépose&#xa0;: quelle cause&#xa0;?</translation>
    </message>
    <message>
        <source>Mass of the pieces</source>
        <translation>Masse des morceaux</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va à</translation>
    </message>
    <message>
        <source>It is material. How does it go on?</source>
        <translation>C&apos;est de la matière. Et ensuite&#xa0;?</translation>
    </message>
    <message>
        <source>Not weighed by itself: its fraction is weighed with it.</source>
        <translation>Pas pesée à part&#xa0;: elle est pesée avec sa fraction.</translation>
    </message>
    <message>
        <source>Weighed by itself: do not weigh it again with its fraction.</source>
        <translation>Pesée à part&#xa0;: ne la repesez pas avec sa fraction.</translation>
    </message>
    <message>
        <source>waiting for: the cause</source>
        <translation>en attente&#xa0;: la cause</translation>
    </message>
    <message>
        <source>waiting for: the fraction</source>
        <translation>en attente&#xa0;: la fraction</translation>
    </message>
    <message>
        <source>Which material?</source>
        <translation>Quelle matière&#xa0;?</translation>
    </message>
    <message>
        <source>Recorded as material</source>
        <translation>Enregistrée comme matière</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Matière</translation>
    </message>
    <message>
        <source>nothing else to do</source>
        <translation>rien d&apos;autre à faire</translation>
    </message>
    <message>
        <source>Other part</source>
        <translation>Autre pièce</translation>
    </message>
    <message>
        <source>take another off this vehicle</source>
        <translation>en déposer une autre de ce véhicule</translation>
    </message>
    <message>
        <source>Wanted elsewhere</source>
        <translation>À trouver ailleurs</translation>
    </message>
    <message>
        <source>see where another one is</source>
        <translation>voir où en trouver</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>What the certificate will state</source>
        <translation>Contenu du certificat</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Registration document</source>
        <translation>Carte grise</translation>
    </message>
    <message>
        <source>Prepare the certificate</source>
        <translation>Préparer le certificat</translation>
    </message>
    <message>
        <source>Why does the holder not sign?</source>
        <translation>Pourquoi le détenteur ne signe-t-il pas&#xa0;?</translation>
    </message>
    <message>
        <source>The holder does not sign: {reason}</source>
        <translation>Le détenteur ne signe pas&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>make and model</source>
        <translation>marque et modèle</translation>
    </message>
    <message>
        <source>missing: {things}</source>
        <translation>manque&#xa0;: {things}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>Certificate prepared</source>
        <translation>Certificat préparé</translation>
    </message>
    <message>
        <source>Name of the holder</source>
        <translation>Nom du détenteur</translation>
    </message>
    <message>
        <source>Address of the holder</source>
        <translation>Adresse du détenteur</translation>
    </message>
    <message>
        <source>Nationality of the holder</source>
        <translation>Nationalité du détenteur</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Immatriculation</translation>
    </message>
    <message>
        <source>Nationality mark</source>
        <translation>Signe de nationalité</translation>
    </message>
    <message>
        <source>Authority of the permit</source>
        <translation>Autorité de l&apos;agrément</translation>
    </message>
    <message>
        <source>Address of the authority</source>
        <translation>Adresse de l&apos;autorité</translation>
    </message>
    <message>
        <source>Sign certificate {number}</source>
        <translation>Signer le certificat {number}</translation>
    </message>
    <message>
        <source>Signature of the workshop</source>
        <translation>Signature du centre</translation>
    </message>
    <message>
        <source>Signature of the holder</source>
        <translation>Signature du détenteur</translation>
    </message>
    <message>
        <source>Sign the certificate</source>
        <translation>Signer le certificat</translation>
    </message>
    <message>
        <source>a supervisor signs for the workshop</source>
        <translation>un responsable signe pour le centre</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>hand of the workshop</source>
        <translation>signature du centre</translation>
    </message>
    <message>
        <source>hand of the holder</source>
        <translation>signature du détenteur</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>Certificate signed</source>
        <translation>Certificat signé</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Non signé</translation>
    </message>
    <message>
        <source>Signed, not declared</source>
        <translation>Signé, non déclaré</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Déclaré</translation>
    </message>
    <message>
        <source>Declared, handed over</source>
        <translation>Déclaré, remis</translation>
    </message>
    <message>
        <source>M1 car</source>
        <translation>M1 voiture</translation>
    </message>
    <message>
        <source>N1 van</source>
        <translation>N1 utilitaire</translation>
    </message>
    <message>
        <source>L light</source>
        <translation>L léger</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Barrée</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Détruite</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Électronique</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquante</translation>
    </message>
    <message>
        <source>To the holder</source>
        <translation>Au détenteur</translation>
    </message>
    <message>
        <source>To the carrier</source>
        <translation>Au transporteur</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Par courrier</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>No certificate of destruction stands yet.</source>
        <translation>Aucun certificat de destruction en vigueur.</translation>
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation>Certificat de destruction</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Declare certificate {number} there, then write the reference.</source>
        <translation>Déclarez-y le certificat {number}, puis notez la référence.</translation>
    </message>
    <message>
        <source>Was the authority told?</source>
        <translation>L&apos;autorité est-elle informée&#xa0;?</translation>
    </message>
    <message>
        <source>Reference of the authority</source>
        <translation>Référence de l&apos;autorité</translation>
    </message>
    <message>
        <source>Record the declaration</source>
        <translation>Enregistrer la déclaration</translation>
    </message>
    <message>
        <source>Certificate {number} will hold no more and stays in the file. A new one replaces it. Tell the authority and whoever has the paper.</source>
        <translation>Le certificat {number} ne sera plus valable et restera au dossier. Un nouveau le remplace. Prévenez l&apos;autorité et qui détient le papier.</translation>
    </message>
    <message>
        <source>Revoke this certificate?</source>
        <translation>Annuler ce certificat&#xa0;?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Annuler le certificat</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Certificat annulé</translation>
    </message>
    <message>
        <source>Who takes certificate {number}?</source>
        <translation>Qui reçoit le certificat {number}&#xa0;?</translation>
    </message>
    <message>
        <source>Certificate handed over</source>
        <translation>Certificat remis</translation>
    </message>
    <message>
        <source>Holder cannot sign…</source>
        <translation>Détenteur absent…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Remettre…</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>Préparer…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Signer…</translation>
    </message>
    <message>
        <source>Declare…</source>
        <translation>Déclarer…</translation>
    </message>
    <message>
        <source>It is not declared yet: only a supervisor may hand it over now, with a reason.</source>
        <translation>Il n&apos;est pas encore déclaré : seul un responsable peut le remettre maintenant, en donnant une raison.</translation>
    </message>
    <message>
        <source>The authority knows nothing of certificate {number} yet. The reason is recorded and stands on the paper; declare it as soon as you can.</source>
        <translation>L&apos;autorité ne sait encore rien du certificat {number}. La raison est enregistrée et figure sur le papier ; déclarez-le dès que possible.</translation>
    </message>
    <message>
        <source>Hand it over before it is declared?</source>
        <translation>Le remettre avant la déclaration ?</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>Movement slip of the hulk</source>
        <translation>Bordereau de la carcasse</translation>
    </message>
    <message>
        <source>Left for</source>
        <translation>Partie vers</translation>
    </message>
    <message>
        <source>Open the slip</source>
        <translation>Ouvrir le bordereau</translation>
    </message>
</context>
<context>
    <name>ChoiceInput</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>tap to choose</source>
        <translation>toucher pour choisir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucun de ceux-ci</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>Voir le plan</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Record what is true</source>
        <translation>Enregistrer ce qui est vrai</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>Qu&apos;avez-vous constaté ?</translation>
    </message>
    <message>
        <source>First story</source>
        <translation>Première version</translation>
    </message>
    <message>
        <source>Second story</source>
        <translation>Seconde version</translation>
    </message>
    <message>
        <source>Not on this terminal yet.</source>
        <translation>Pas encore sur ce terminal.</translation>
    </message>
    <message>
        <source>The first is true</source>
        <translation>La première est vraie</translation>
    </message>
    <message>
        <source>The second is true</source>
        <translation>La seconde est vraie</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>which is true</source>
        <translation>laquelle est vraie</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Put aside for two who wait</source>
        <translation>Mise de côté pour deux demandeurs</translation>
    </message>
    <message>
        <source>Gone, though put aside for somebody</source>
        <translation>Partie, bien que mise de côté</translation>
    </message>
    <message>
        <source>Put aside after it had gone</source>
        <translation>Mise de côté après son départ</translation>
    </message>
    <message>
        <source>Stored in two places</source>
        <translation>Rangée à deux endroits</translation>
    </message>
    <message>
        <source>Sold twice</source>
        <translation>Vendue deux fois</translation>
    </message>
    <message>
        <source>Fitted twice</source>
        <translation>Montée deux fois</translation>
    </message>
    <message>
        <source>Sold and fitted</source>
        <translation>Vendue et montée</translation>
    </message>
    <message>
        <source>Seen after it had gone</source>
        <translation>Vue après son départ</translation>
    </message>
    <message>
        <source>Sent away twice</source>
        <translation>Expédiée deux fois</translation>
    </message>
    <message>
        <source>Taken off twice</source>
        <translation>Déposée deux fois</translation>
    </message>
    <message>
        <source>The inventory lets the first story hold: it was told first.</source>
        <translation>L&apos;inventaire retient la première version : elle est arrivée d&apos;abord.</translation>
    </message>
    <message>
        <source>The inventory lets the second story hold.</source>
        <translation>L&apos;inventaire retient la seconde version.</translation>
    </message>
    <message>
        <source>Who gave way waits again; tell them.</source>
        <translation>Celui qui cède attend de nouveau ; prévenez-le.</translation>
    </message>
    <message>
        <source>Go and look, then say what is true.</source>
        <translation>Allez voir, puis dites ce qui est vrai.</translation>
    </message>
    <message>
        <source>Two stories about one part ({count})</source>
        <translation>Deux versions pour une pièce ({count})</translation>
    </message>
</context>
<context>
    <name>CommandHand</name>
    <message>
        <source>“{button}” cannot be taken back: scan the same card again.</source>
        <translation>«&#xa0;{button}&#xa0;» est irréversible&#xa0;: scannez la même carte encore une fois.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>Tap a picture to enlarge it.</source>
        <translation>Touchez une photo pour l&apos;agrandir.</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>On the slip</source>
        <translation>Sur le bon</translation>
    </message>
    <message>
        <source>Reserve…</source>
        <translation>Réserver…</translation>
    </message>
    <message>
        <source>Free it…</source>
        <translation>Libérer…</translation>
    </message>
    <message>
        <source>Comes back…</source>
        <translation>Revient…</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>Bon…</translation>
    </message>
    <message>
        <source>Scan the part, or search for it.</source>
        <translation>Scannez la pièce, ou cherchez-la.</translation>
    </message>
    <message>
        <source>Off the slip</source>
        <translation>Retirer du bon</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Réservée pour</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>Réf. constructeur</translation>
    </message>
    <message>
        <source>Number until now</source>
        <translation>Ancien numéro</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>goes to material</source>
        <translation>part en matière</translation>
    </message>
    <message>
        <source>must never be used again</source>
        <translation>jamais réemployée</translation>
    </message>
    <message>
        <source>label first</source>
        <translation>d&apos;abord étiqueter</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Remettre…</translation>
    </message>
    <message>
        <source>Empty the slip</source>
        <translation>Vider le bon</translation>
    </message>
    <message>
        <source>The slip is empty.</source>
        <translation>Le bon est vide.</translation>
    </message>
    <message>
        <source>{count} on the slip</source>
        <translation>{count} sur le bon</translation>
    </message>
    <message>
        <source>put a part on it</source>
        <translation>mettez-y une pièce</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>reserve, hand over, take back</source>
        <translation>réserver, remettre, reprendre</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Réservée</translation>
    </message>
    <message>
        <source>Free again</source>
        <translation>De nouveau libre</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Name, kept apart</source>
        <translation>Nom, gardé à part</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>N° de commande</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu&apos;au</translation>
    </message>
    <message>
        <source>{part}: who is it kept for?</source>
        <translation>{part}&#xa0;: réservée pour qui&#xa0;?</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>waiting for a name or an order number</source>
        <translation>il manque un nom ou un numéro</translation>
    </message>
    <message>
        <source>Price · {part}</source>
        <translation>Prix · {part}</translation>
    </message>
    <message>
        <source>Buyer, kept apart</source>
        <translation>Acheteur, gardé à part</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Pièce d&apos;identité</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Qui la reçoit&#xa0;?</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Plain sale</source>
        <translation>Vente simple</translation>
    </message>
    <message>
        <source>As PIEC, with its statement</source>
        <translation>En PIEC, avec sa mention</translation>
    </message>
    <message>
        <source>waiting for the buyer&apos;s name</source>
        <translation>il manque le nom de l&apos;acheteur</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En mots</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>{part} comes back</source>
        <translation>{part} revient</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Grade today</source>
        <translation>Grade du jour</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Où va-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>waiting for reason, grade and way</source>
        <translation>il manque motif, grade, destination</translation>
    </message>
    <message>
        <source>waiting for words</source>
        <translation>il manque les mots</translation>
    </message>
    <message>
        <source>It is defective</source>
        <translation>Elle est défectueuse</translation>
    </message>
    <message>
        <source>Wrong part</source>
        <translation>Mauvaise pièce</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Il manque quelque chose</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Back to stock</source>
        <translation>Retour au stock</translation>
    </message>
    <message>
        <source>To material</source>
        <translation>En matière</translation>
    </message>
</context>
<context>
    <name>DamageSheet</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>0 · whole part</source>
        <translation>0 · toute la pièce</translation>
    </message>
    <message>
        <source>1 unit = one credit card</source>
        <translation>1 unité = une carte bancaire</translation>
    </message>
    <message>
        <source>waiting for: zone and kind</source>
        <translation>manque&#xa0;: zone et type</translation>
    </message>
    <message>
        <source>{count} noted</source>
        <translation>noté&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Touch where it is damaged</source>
        <translation>Touchez l&apos;endroit abîmé</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Retour</translation>
    </message>
    <message>
        <source>No damage</source>
        <translation>Aucun dommage</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>Nothing marked yet</source>
        <translation>Rien n&apos;est marqué</translation>
    </message>
    <message>
        <source>First touch a zone</source>
        <translation>Touchez d&apos;abord une zone</translation>
    </message>
    <message>
        <source>Zone {zone} · kind</source>
        <translation>Zone {zone} · type</translation>
    </message>
    <message>
        <source>Whole part · kind</source>
        <translation>Pièce entière · type</translation>
    </message>
    <message>
        <source>Zone {number}</source>
        <translation>Zone {number}</translation>
    </message>
    <message>
        <source>front</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>rear</source>
        <translation>arrière</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
    <message>
        <source>top</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>extérieur</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>intérieur</translation>
    </message>
</context>
<context>
    <name>Danger</name>
    <message>
        <source>Battery hot</source>
        <translation>Batterie chaude</translation>
    </message>
    <message>
        <source>hold 1 s</source>
        <translation>tenir 1 s</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>RED · battery hot: {vehicle}</source>
        <translation>ROUGE · batterie chaude&#xa0;: {vehicle}</translation>
    </message>
    <message>
        <source>RED · {count} batteries hot, among them: {vehicle}</source>
        <translation>ROUGE · {count} batteries chaudes, dont&#xa0;: {vehicle}</translation>
    </message>
    <message>
        <source>vehicle not known</source>
        <translation>véhicule inconnu</translation>
    </message>
    <message>
        <source>{vehicle}, told by {terminal}</source>
        <translation>{vehicle}, signalé par {terminal}</translation>
    </message>
    <message>
        <source>RED on the other terminals too: {knowing}.</source>
        <translation>ROUGE aussi sur les autres terminaux : {knowing}.</translation>
    </message>
    <message>
        <source>RED on {knowing} too. Not on {silent}: tell whoever works there.</source>
        <translation>ROUGE aussi sur {knowing}. Pas sur {silent} : prévenez ceux qui y travaillent.</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>il y a {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} ago</source>
        <translation>il y a {hours} h {minutes:02d}</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesurée</translation>
    </message>
    <message>
        <source>Nobody looks next: choose who and when</source>
        <translation>Personne ne contrôle&#xa0;: choisir qui et quand</translation>
    </message>
    <message>
        <source>whoever is here</source>
        <translation>la personne présente</translation>
    </message>
    <message>
        <source>OVERDUE {minutes} min · {who} at {time}</source>
        <translation>EN RETARD de {minutes} min · {who} à {time}</translation>
    </message>
    <message>
        <source>{who} looks at {time}</source>
        <translation>{who} contrôle à {time}</translation>
    </message>
    <message>
        <source>RED · battery hot</source>
        <translation>ROUGE · batterie chaude</translation>
    </message>
    <message>
        <source>It stands nowhere safe yet</source>
        <translation>Pas encore en lieu sûr</translation>
    </message>
    <message>
        <source>BATTERY HOT</source>
        <translation>BATTERIE CHAUDE</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Enter temperature</source>
        <translation>Saisir la température</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Who looks next</source>
        <translation>Prochain contrôle</translation>
    </message>
    <message>
        <source>Choose place</source>
        <translation>Choisir l&apos;emplacement</translation>
    </message>
    <message>
        <source>or scan the area</source>
        <translation>ou scanner la zone</translation>
    </message>
    <message>
        <source>Choose who and when</source>
        <translation>Choisir qui et quand</translation>
    </message>
    <message>
        <source>not measured yet; measure every {minutes} min</source>
        <translation>pas encore mesurée&#xa0;; mesurer toutes les {minutes} min</translation>
    </message>
    <message>
        <source>too hot</source>
        <translation>trop chaud</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Hold: to the board</source>
        <translation>Maintenir&#xa0;: vers le tableau</translation>
    </message>
    <message>
        <source>Which vehicle?</source>
        <translation>Quel véhicule&#xa0;?</translation>
    </message>
    <message>
        <source>Recorded: the vehicle is RED and its work is stopped.</source>
        <translation>Enregistré&#xa0;: le véhicule est ROUGE et le travail est arrêté.</translation>
    </message>
    <message>
        <source>Recorded. Say which vehicle it is: it turns RED.</source>
        <translation>Enregistré. Dites quel véhicule&#xa0;: il passe au ROUGE.</translation>
    </message>
    <message>
        <source>Recorded: the vehicle last in hand here is RED, its work stopped.</source>
        <translation>Enregistré&#xa0;: le dernier véhicule en main ici est ROUGE, son travail est arrêté.</translation>
    </message>
    <message>
        <source>Is it another one? Name it: it turns RED.</source>
        <translation>C&apos;en est un autre&#xa0;? Le désigner&#xa0;: il passe au ROUGE.</translation>
    </message>
    <message>
        <source>No other terminal knows: tell everybody.</source>
        <translation>Aucun autre terminal ne le sait&#xa0;: prévenir tout le monde.</translation>
    </message>
    <message>
        <source>NOT RECORDED: tell everybody yourself, and call {number}.</source>
        <translation>NON ENREGISTRÉ&#xa0;: prévenez tout le monde vous-même et appelez le {number}.</translation>
    </message>
    <message>
        <source>Another vehicle?</source>
        <translation>Un autre véhicule&#xa0;?</translation>
    </message>
    <message>
        <source>Measure and watch ›</source>
        <translation>Mesurer et surveiller ›</translation>
    </message>
    <message>
        <source>‹ Rescue steps</source>
        <translation>‹ Consignes</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>Temperature recorded.</source>
        <translation>Température enregistrée.</translation>
    </message>
    <message>
        <source>Place recorded.</source>
        <translation>Emplacement enregistré.</translation>
    </message>
    <message>
        <source>Next look recorded.</source>
        <translation>Prochain contrôle enregistré.</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Which vehicle is it?</source>
        <translation>De quel véhicule s&apos;agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>Measure from a distance; never open the battery for it.</source>
        <translation>Mesurez à distance&#xa0;; n&apos;ouvrez jamais la batterie pour cela.</translation>
    </message>
    <message>
        <source>The same place every time, else no rise can be seen.</source>
        <translation>Toujours au même endroit, sinon aucune montée ne se voit.</translation>
    </message>
    <message>
        <source>Temperature of the battery</source>
        <translation>Température de la batterie</translation>
    </message>
    <message>
        <source>case</source>
        <translation>boîtier</translation>
    </message>
    <message>
        <source>side</source>
        <translation>côté</translation>
    </message>
    <message>
        <source>terminals</source>
        <translation>bornes</translation>
    </message>
    <message>
        <source>where it smokes</source>
        <translation>là où ça fume</translation>
    </message>
    <message>
        <source>write it</source>
        <translation>écrire</translation>
    </message>
    <message>
        <source>Where does it stand?</source>
        <translation>Où se trouve-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>Outside, at least 5 m from buildings and vehicles, closed off.</source>
        <translation>Dehors, à 5 m au moins des bâtiments et des véhicules, zone fermée.</translation>
    </message>
    <message>
        <source>Who looks next, and when?</source>
        <translation>Qui contrôle ensuite, et quand&#xa0;?</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>dans {minutes} min</translation>
    </message>
    <message>
        <source>RED</source>
        <translation>ROUGE</translation>
    </message>
    <message>
        <source>Being recorded…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Somewhere else…</source>
        <translation>Ailleurs…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>Let work on this vehicle go on?</source>
        <translation>Laisser continuer ce véhicule&#xa0;?</translation>
    </message>
    <message>
        <source>What becomes of this step?</source>
        <translation>Que devient cette étape&#xa0;?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>tap to write</source>
        <translation>toucher pour écrire</translation>
    </message>
    <message>
        <source>needs a supervisor</source>
        <translation>exige un responsable</translation>
    </message>
    <message>
        <source>Release the vehicle</source>
        <translation>Libérer le véhicule</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Enregistrer la décision</translation>
    </message>
    <message>
        <source>Accept it as it is</source>
        <translation>Accepter en l&apos;état</translation>
    </message>
    <message>
        <source>Repeat the step</source>
        <translation>Refaire l&apos;étape</translation>
    </message>
    <message>
        <source>never where lives hang on it</source>
        <translation>jamais si des vies en dépendent</translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation>Quel est le motif&#xa0;?</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motif</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation>manque&#xa0;: {things}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>{part}: where is another one?</source>
        <translation>{part} : où en trouver ?</translation>
    </message>
    <message>
        <source>None is free in stock, and no vehicle here still has one.</source>
        <translation>Rien de libre en stock, et aucun véhicule présent n&apos;en porte encore.</translation>
    </message>
    <message>
        <source>None of this number is free in stock.</source>
        <translation>Rien de ce numéro n&apos;est libre en stock.</translation>
    </message>
    <message>
        <source>See the want</source>
        <translation>Voir la demande</translation>
    </message>
    <message>
        <source>The model of this vehicle is not known: no other vehicle is marked.</source>
        <translation>Le modèle de ce véhicule n&apos;est pas connu : aucun autre véhicule n&apos;est marqué.</translation>
    </message>
    <message>
        <source>Vehicles that fit are marked as wanted. Waiting: {who}.</source>
        <translation>Les véhicules qui conviennent sont marqués comme recherchés. En attente : {who}.</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>À prendre ici</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>sur la ligne</translation>
    </message>
    <message>
        <source>Marked as wanted</source>
        <translation>Marqué comme recherché</translation>
    </message>
    <message>
        <source>May fit: look</source>
        <translation>À vérifier</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>type a number</source>
        <translation>saisir un nombre</translation>
    </message>
    <message>
        <source>write it</source>
        <translation>écrire</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>DDMMYYYY</source>
        <translation>JJMMAAAA</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>jour, mois, année</translation>
    </message>
    <message>
        <source>Cannot be given…</source>
        <translation>Impossible à donner…</translation>
    </message>
</context>
<context>
    <name>EntrySheets</name>
    <message>
        <source>Type the VIN</source>
        <translation>Saisir le VIN</translation>
    </message>
    <message>
        <source>17 signs, no I, O or Q</source>
        <translation>17 caractères, sans I, O ni Q</translation>
    </message>
    <message>
        <source>Did it say one of these?</source>
        <translation>Est-ce l&apos;un de ceux-ci&#xa0;?</translation>
    </message>
    <message>
        <source>Compare every sign with the plate, then confirm</source>
        <translation>Comparez chaque signe avec la plaque, puis confirmez</translation>
    </message>
    <message>
        <source>Its check digit holds. Compare with the plate, then confirm</source>
        <translation>Son chiffre de contrôle est juste. Comparez avec la plaque, puis confirmez</translation>
    </message>
    <message>
        <source>Does the plate say this?</source>
        <translation>La plaque dit-elle ceci ?</translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message>
        <source>no qualification ends within 60 days</source>
        <translation>aucune habilitation ne finit sous 60 jours</translation>
    </message>
    <message>
        <source>qualifications that end within 60 days: {count}</source>
        <translation>habilitations qui finissent sous 60 jours&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Ask your supervisor when it is renewed.</source>
        <translation>Demandez à votre chef d&apos;équipe quand elle sera renouvelée.</translation>
    </message>
    <message>
        <source>After that day its steps are closed to you. Tell your supervisor today.</source>
        <translation>Après ce jour, ses étapes vous sont fermées. Dites-le dès aujourd&apos;hui à votre chef d&apos;équipe.</translation>
    </message>
    <message>
        <source>Its steps are closed to you until it is renewed. Tell your supervisor.</source>
        <translation>Ses étapes vous sont fermées jusqu&apos;au renouvellement. Dites-le à votre chef d&apos;équipe.</translation>
    </message>
    <message>
        <source>{code}: over</source>
        <translation>{code} : échue</translation>
    </message>
    <message>
        <source>{code}: ends today</source>
        <translation>{code} : finit aujourd&apos;hui</translation>
    </message>
    <message>
        <source>{code}: ends in {days} days</source>
        <translation>{code} : finit dans {days} jours</translation>
    </message>
    <message>
        <source>{code}: ends tomorrow</source>
        <translation>{code} : finit demain</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>may stay empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation>L&apos;atelier</translation>
    </message>
    <message>
        <source>It is printed on every label, as the law of reused parts asks.</source>
        <translation>Imprimé sur chaque étiquette, comme la loi l&apos;exige pour les pièces de réemploi.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Phone or mail</source>
        <translation>Téléphone ou e-mail</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>Numéro d&apos;agrément</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>two letters, as FR</source>
        <translation>deux lettres, comme FR</translation>
    </message>
    <message>
        <source>Language of the labels</source>
        <translation>Langue des étiquettes</translation>
    </message>
    <message>
        <source>country in two letters</source>
        <translation>pays en deux lettres</translation>
    </message>
    <message>
        <source>Codes on the labels</source>
        <translation>Codes sur les étiquettes</translation>
    </message>
    <message>
        <source>Without these a label carries the short code alone. It works as well.</source>
        <translation>Sans cela, l&apos;étiquette ne porte que le code court. Cela marche aussi.</translation>
    </message>
    <message>
        <source>GS1 company prefix</source>
        <translation>Préfixe GS1</translation>
    </message>
    <message>
        <source>4 to 12 digits, or empty</source>
        <translation>4 à 12 chiffres, ou vide</translation>
    </message>
    <message>
        <source>Link before the code</source>
        <translation>Lien devant le code</translation>
    </message>
    <message>
        <source>where buyers look a part up, or empty</source>
        <translation>où l&apos;acheteur cherche la pièce, ou vide</translation>
    </message>
    <message>
        <source>Donor vehicle on the label</source>
        <translation>Véhicule donneur sur l&apos;étiquette</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Numéro de registre</translation>
    </message>
    <message>
        <source>says less</source>
        <translation>en dit moins</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>everybody can read it</source>
        <translation>lisible par tous</translation>
    </message>
    <message>
        <source>a prefix of 4 to 12 digits</source>
        <translation>un préfixe de 4 à 12 chiffres</translation>
    </message>
    <message>
        <source>Bins for the parts</source>
        <translation>Emplacements des pièces</translation>
    </message>
    <message>
        <source>Each bin gets a code; its own label reads RL- and the code.</source>
        <translation>Chaque emplacement reçoit un code&#xa0;; son étiquette porte RL- et ce code.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Préfixe</translation>
    </message>
    <message>
        <source>as A or RACK-1</source>
        <translation>comme A ou RACK-1</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>1 to 500</source>
        <translation>1 à 500</translation>
    </message>
    <message>
        <source>a prefix, and a number from 1 to {most}</source>
        <translation>un préfixe et un nombre de 1 à {most}</translation>
    </message>
    <message>
        <source>The first people</source>
        <translation>Les premières personnes</translation>
    </message>
    <message>
        <source>Print each badge text as a barcode now: afterwards nobody can read it here.</source>
        <translation>Imprimez maintenant chaque badge en code-barres&#xa0;: ensuite, personne ne pourra plus le lire ici.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>at least one supervisor</source>
        <translation>au moins un responsable</translation>
    </message>
    <message>
        <source>Scan the card, or let the program make a badge.</source>
        <translation>Scannez la carte ou laissez le programme créer un badge.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>shown to all, as 0417</source>
        <translation>visible de tous, comme 0417</translation>
    </message>
    <message>
        <source>kept apart, can be erased</source>
        <translation>gardé à part, effaçable</translation>
    </message>
    <message>
        <source>Make a badge</source>
        <translation>Créer un badge</translation>
    </message>
    <message>
        <source>Hold: remove</source>
        <translation>Maintenir&#xa0;: retirer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>another badge: this one is in use</source>
        <translation>un autre badge&#xa0;: celui-ci est pris</translation>
    </message>
    <message>
        <source>another number: this one is in use</source>
        <translation>un autre numéro&#xa0;: celui-ci est pris</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>no badge yet</source>
        <translation>pas encore de badge</translation>
    </message>
    <message>
        <source>{name}: qualified for</source>
        <translation>{name}&#xa0;: qualifications</translation>
    </message>
    <message>
        <source>Each holds for one year from today.</source>
        <translation>Chacune vaut un an à partir d&apos;aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>Who issued the evidence</source>
        <translation>Qui a délivré l&apos;attestation</translation>
    </message>
    <message>
        <source>who issued the evidence</source>
        <translation>qui a délivré l&apos;attestation</translation>
    </message>
    <message>
        <source>First set-up</source>
        <translation>Première mise en service</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Nouveau terminal</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>rien d&apos;enregistré encore</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Open the workshop</source>
        <translation>Ouvrir l&apos;atelier</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>manque&#xa0;: {what}</translation>
    </message>
    <message>
        <source>records all of it</source>
        <translation>enregistre le tout</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Codes on labels</source>
        <translation>Codes d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Numéro d&apos;urgence</translation>
    </message>
    <message>
        <source>112 in Europe, or the site&apos;s own</source>
        <translation>112 en Europe, ou celui du site</translation>
    </message>
    <message>
        <source>the PIN of a supervisor</source>
        <translation>le code PIN d&apos;un responsable</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Définir le code PIN</translation>
    </message>
    <message>
        <source>number first</source>
        <translation>d&apos;abord le numéro</translation>
    </message>
    <message>
        <source>set</source>
        <translation>défini</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>enregistrement…</translation>
    </message>
    <message>
        <source>tap to choose</source>
        <translation>toucher pour choisir</translation>
    </message>
    <message>
        <source>SIRET or VAT number</source>
        <translation>SIRET ou n° TVA</translation>
    </message>
    <message>
        <source>for movement slips, or empty</source>
        <translation>pour les bordereaux, ou vide</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>waiting for other work…</source>
        <translation>attend un autre travail…</translation>
    </message>
    <message>
        <source>Facts of vehicles: {count}</source>
        <translation>Faits des véhicules&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Photos and papers: {count}</source>
        <translation>Photos et papiers&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Registers, vehicles: {count}</source>
        <translation>Registres, véhicules&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Copied: {count} MB</source>
        <translation>Copiés&#xa0;: {count} Mo</translation>
    </message>
    <message>
        <source>Facts proved: {count}</source>
        <translation>Faits prouvés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Labels drawn: {count}</source>
        <translation>Étiquettes dessinées : {count}</translation>
    </message>
</context>
<context>
    <name>GradeSheets</name>
    <message>
        <source>Why grade {grade}?</source>
        <translation>Pourquoi le grade {grade}&#xa0;?</translation>
    </message>
    <message>
        <source>Take {grade}, by rule</source>
        <translation>Prendre {grade}, selon la règle</translation>
    </message>
    <message>
        <source>Nobody has looked yet: mark the damage, or tap No damage.</source>
        <translation>Personne n&apos;a encore regardé&#xa0;: marquez le dommage, ou touchez Aucun dommage.</translation>
    </message>
    <message>
        <source>{grade} by eye, because: {reason}. By rule: {line}.</source>
        <translation>{grade} à l&apos;œil, motif&#xa0;: {reason}. Selon la règle&#xa0;: {line}.</translation>
    </message>
    <message>
        <source>Why {grade}, not as the rule says?</source>
        <translation>Pourquoi {grade}, contre la règle&#xa0;?</translation>
    </message>
    <message>
        <source>Grade, reason and your number stay with the part.</source>
        <translation>Grade, motif et votre numéro restent avec la pièce.</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>Autres mots…</translation>
    </message>
    <message>
        <source>Why no grade yet?</source>
        <translation>Pourquoi pas encore de grade&#xa0;?</translation>
    </message>
</context>
<context>
    <name>GuideSheet</name>
    <message>
        <source>How it goes</source>
        <translation>Comment ça marche</translation>
    </message>
    <message>
        <source>Scan your badge.</source>
        <translation>Scannez votre badge.</translation>
    </message>
    <message>
        <source>Scan the vehicle&apos;s VIN.</source>
        <translation>Scannez le VIN du véhicule.</translation>
    </message>
    <message>
        <source>Tap what is marked in blue.</source>
        <translation>Touchez ce qui est marqué en bleu.</translation>
    </message>
    <message>
        <source>Confirm with the large button.</source>
        <translation>Validez avec le grand bouton.</translation>
    </message>
    <message>
        <source>Smoke, hiss, heat at a battery:</source>
        <translation>Fumée, sifflement, chaleur à une batterie&#xa0;:</translation>
    </message>
    <message>
        <source>keep a finger on the red button for one second.</source>
        <translation>gardez un doigt une seconde sur le bouton rouge.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Go on with the vehicle</source>
        <translation>Reprendre le véhicule</translation>
    </message>
    <message>
        <source>Release the vehicle</source>
        <translation>Libérer le véhicule</translation>
    </message>
    <message>
        <source>Decide on this step</source>
        <translation>Décider pour cette étape</translation>
    </message>
    <message>
        <source>To the vehicle&apos;s file</source>
        <translation>Vers le dossier du véhicule</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Hand over to another terminal</source>
        <translation>Remettre à un autre terminal</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Carte de clé</translation>
    </message>
    <message>
        <source>of this terminal</source>
        <translation>de ce terminal</translation>
    </message>
    <message>
        <source>Hold: take back</source>
        <translation>Maintenir&#xa0;: reprendre</translation>
    </message>
    <message>
        <source>nobody scanned it</source>
        <translation>personne ne l&apos;a scanné</translation>
    </message>
    <message>
        <source>Hold: hand over</source>
        <translation>Maintenir&#xa0;: remettre</translation>
    </message>
    <message>
        <source>proofs end here</source>
        <translation>les preuves s&apos;arrêtent ici</translation>
    </message>
    <message>
        <source>Work on this vehicle ends at this terminal.</source>
        <translation>Le travail sur ce véhicule se termine sur ce terminal.</translation>
    </message>
    <message>
        <source>The other terminal goes on where you stop. High voltage and every other proof count no more: they are taken anew there.</source>
        <translation>L&apos;autre terminal continue où vous vous arrêtez. Haute tension et toute autre preuve ne valent plus&#xa0;: elles y sont refaites.</translation>
    </message>
    <message>
        <source>Hand-over ticket</source>
        <translation>Ticket de remise</translation>
    </message>
    <message>
        <source>Scan this on the other terminal. Proofs end here.</source>
        <translation>Scannez ceci sur l&apos;autre terminal. Les preuves s&apos;arrêtent ici.</translation>
    </message>
    <message>
        <source>The ticket can be shown again from the vehicle&apos;s file. The other terminal must know the key card of this one.</source>
        <translation>Le ticket peut être réaffiché depuis le dossier du véhicule. L&apos;autre terminal doit connaître la carte de clé de celui-ci.</translation>
    </message>
    <message>
        <source>Code {number} of {count}: scan all, in any order.</source>
        <translation>Code {number} sur {count}&#xa0;: scannez-les tous, dans n&apos;importe quel ordre.</translation>
    </message>
    <message>
        <source>Show code {number}</source>
        <translation>Afficher le code {number}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>enregistrement…</translation>
    </message>
</context>
<context>
    <name>HarvestScreen</name>
    <message>
        <source>1 copy</source>
        <translation>1 exemplaire</translation>
    </message>
    <message>
        <source>Material gets no label</source>
        <translation>Pas d&apos;étiquette pour la matière</translation>
    </message>
    <message>
        <source>The code is given when the part is stored.</source>
        <translation>Le code est donné au rangement de la pièce.</translation>
    </message>
    <message>
        <source>LABEL {size} mm · as it will print</source>
        <translation>ÉTIQUETTE {size} mm · telle qu&apos;imprimée</translation>
    </message>
    <message>
        <source>The label cannot be drawn.</source>
        <translation>L&apos;étiquette ne peut pas être dessinée.</translation>
    </message>
    <message>
        <source>Taking parts off</source>
        <translation>Dépose de pièces</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Which other part?</source>
        <translation>Quelle autre pièce&#xa0;?</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Rangé</translation>
    </message>
    <message>
        <source>Record as material</source>
        <translation>Enregistrer en matière</translation>
    </message>
    <message>
        <source>no label, no bin</source>
        <translation>ni étiquette, ni emplacement</translation>
    </message>
    <message>
        <source>Label and store</source>
        <translation>Étiqueter et ranger</translation>
    </message>
    <message>
        <source>Which part comes off?</source>
        <translation>Quelle pièce déposez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Other part…</source>
        <translation>Autre pièce…</translation>
    </message>
    <message>
        <source>taken off · {count}</source>
        <translation>déposées · {count}</translation>
    </message>
    <message>
        <source>Not there…</source>
        <translation>Absente…</translation>
    </message>
    <message>
        <source>{part}: what is with it?</source>
        <translation>{part}&#xa0;: qu&apos;en est-il&#xa0;?</translation>
    </message>
    <message>
        <source>It is recorded for this vehicle; the part may still be taken later.</source>
        <translation>C&apos;est noté pour ce véhicule&#xa0;; la pièce peut encore être déposée plus tard.</translation>
    </message>
    <message>
        <source>type a few letters</source>
        <translation>saisir quelques lettres</translation>
    </message>
    <message>
        <source>No kind of part is called so.</source>
        <translation>Aucun type de pièce ne porte ce nom.</translation>
    </message>
    <message>
        <source>Mass of the part</source>
        <translation>Masse de la pièce</translation>
    </message>
    <message>
        <source>Not weighed</source>
        <translation>Non pesée</translation>
    </message>
    <message>
        <source>Where on the vehicle?</source>
        <translation>Où sur le véhicule&#xa0;?</translation>
    </message>
    <message>
        <source>Only one on the vehicle</source>
        <translation>Une seule sur le véhicule</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>Qu&apos;est-ce qui est juste&#xa0;?</translation>
    </message>
    <message>
        <source>The remark</source>
        <translation>La remarque</translation>
    </message>
    <message>
        <source>No damage</source>
        <translation>Aucun dommage</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>Réf. constructeur</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>scan or type</source>
        <translation>scanner ou saisir</translation>
    </message>
    <message>
        <source>Part taken off</source>
        <translation>Pièce déposée</translation>
    </message>
    <message>
        <source>scan or tap</source>
        <translation>scanner ou toucher</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>N° de série</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Dommages</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Où elle va</translation>
    </message>
    <message>
        <source>tap</source>
        <translation>toucher</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>non pesée</translation>
    </message>
    <message>
        <source>Broke…</source>
        <translation>Cassée…</translation>
    </message>
    <message>
        <source>The label comes with the grade</source>
        <translation>L&apos;étiquette vient avec le grade</translation>
    </message>
    <message>
        <source>mark damage, or none</source>
        <translation>marquez le dommage, ou aucun</translation>
    </message>
    <message>
        <source>broke, material · {count}</source>
        <translation>cassée, matière · {count}</translation>
    </message>
    <message>
        <source>Both are right, because:</source>
        <translation>Les deux sont justes, car&#xa0;:</translation>
    </message>
    <message>
        <source>The mark</source>
        <translation>La marque</translation>
    </message>
    <message>
        <source>What is marked</source>
        <translation>Ce qui est marqué</translation>
    </message>
    <message>
        <source>{code}; the remark is taken back</source>
        <translation>{code}&#xa0;; la remarque est retirée</translation>
    </message>
    <message>
        <source>mark the damage</source>
        <translation>marquer le dommage</translation>
    </message>
    <message>
        <source>the marks are taken back</source>
        <translation>les marques sont retirées</translation>
    </message>
    <message>
        <source>correct the marks</source>
        <translation>corriger les marques</translation>
    </message>
    <message>
        <source>The drawing does not show it</source>
        <translation>Le dessin ne le montre pas</translation>
    </message>
    <message>
        <source>It was repaired before</source>
        <translation>Cela a été réparé avant</translation>
    </message>
    <message>
        <source>Too small to count</source>
        <translation>Trop petit pour compter</translation>
    </message>
    <message>
        <source>The remark says “{remark}”, but {code} is marked.</source>
        <translation>La remarque dit «&#xa0;{remark}&#xa0;», mais {code} est marqué.</translation>
    </message>
    <message>
        <source>The remark says “{remark}”: {kinds}. Marked is: {code}.</source>
        <translation>La remarque dit «&#xa0;{remark}&#xa0;»&#xa0;: {kinds}. Marqué&#xa0;: {code}.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>tap to mark</source>
        <translation>toucher pour marquer</translation>
    </message>
    <message>
        <source>Wanted: {parts}. Take it or say why not.</source>
        <translation>À prendre&#xa0;: {parts}. Déposez, ou dites pourquoi pas.</translation>
    </message>
    <message>
        <source>LABEL · being drawn…</source>
        <translation>ÉTIQUETTE · en cours…</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>enregistrement…</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>Retour à l&apos;étape</translation>
    </message>
</context>
<context>
    <name>Hazards</name>
    <message>
        <source>High voltage</source>
        <translation>Haute tension</translation>
    </message>
    <message>
        <source>Live airbag</source>
        <translation>Airbag actif</translation>
    </message>
    <message>
        <source>Explosive gas</source>
        <translation>Gaz explosif</translation>
    </message>
    <message>
        <source>Burns easily</source>
        <translation>Inflammable</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Pression</translation>
    </message>
    <message>
        <source>Chemicals</source>
        <translation>Produits chimiques</translation>
    </message>
    <message>
        <source>Acid</source>
        <translation>Acide</translation>
    </message>
    <message>
        <source>Harms health</source>
        <translation>Nocif pour la santé</translation>
    </message>
    <message>
        <source>Poison</source>
        <translation>Toxique</translation>
    </message>
    <message>
        <source>Crushing</source>
        <translation>Écrasement</translation>
    </message>
    <message>
        <source>Heavy load</source>
        <translation>Charge lourde</translation>
    </message>
    <message>
        <source>Sharp edges</source>
        <translation>Arêtes vives</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Chaud</translation>
    </message>
    <message>
        <source>Safety shoes</source>
        <translation>Chaussures de sécurité</translation>
    </message>
    <message>
        <source>ESD shoes</source>
        <translation>Chaussures ESD</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Lunettes</translation>
    </message>
    <message>
        <source>Cut gloves</source>
        <translation>Gants anticoupure</translation>
    </message>
    <message>
        <source>Nitrile gloves</source>
        <translation>Gants nitrile</translation>
    </message>
    <message>
        <source>Class 0 gloves</source>
        <translation>Gants classe&#xa0;0</translation>
    </message>
    <message>
        <source>Cold gloves</source>
        <translation>Gants cryogéniques</translation>
    </message>
    <message>
        <source>Arc visor</source>
        <translation>Visière arc</translation>
    </message>
    <message>
        <source>Face shield</source>
        <translation>Écran facial</translation>
    </message>
    <message>
        <source>Flame-proof clothes</source>
        <translation>Tenue ignifugée</translation>
    </message>
    <message>
        <source>Antistatic clothes</source>
        <translation>Tenue antistatique</translation>
    </message>
    <message>
        <source>Ear protection</source>
        <translation>Protection auditive</translation>
    </message>
    <message>
        <source>Mask FFP2</source>
        <translation>Masque FFP2</translation>
    </message>
    <message>
        <source>Mask FFP3</source>
        <translation>Masque FFP3</translation>
    </message>
    <message>
        <source>Wear: {things}.</source>
        <translation>Portez&#xa0;: {things}.</translation>
    </message>
    <message>
        <source>Second person present.</source>
        <translation>Seconde personne présente.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>What you can do here</source>
        <translation>Ce que vous pouvez faire ici</translation>
    </message>
    <message>
        <source>On every screen</source>
        <translation>Sur chaque écran</translation>
    </message>
    <message>
        <source>How it goes, in pictures</source>
        <translation>En images</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{part} taken off, grade {grade}</source>
        <translation>{part}&#xa0;: déposée, grade {grade}</translation>
    </message>
    <message>
        <source>label printed again, R{copy}: {reason}</source>
        <translation>étiquette réimprimée, R{copy}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>label printed</source>
        <translation>étiquette imprimée</translation>
    </message>
    <message>
        <source>stored in {bin}</source>
        <translation>rangée en {bin}</translation>
    </message>
    <message>
        <source>taken in, register number {number}</source>
        <translation>réception, numéro de registre {number}</translation>
    </message>
    <message>
        <source>described: {what}</source>
        <translation>décrit&#xa0;: {what}</translation>
    </message>
    <message>
        <source>turned away: {reason}</source>
        <translation>refusé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>VIN found: {vin}</source>
        <translation>VIN trouvé&#xa0;: {vin}</translation>
    </message>
    <message>
        <source>holder recorded, kept apart</source>
        <translation>détenteur enregistré, gardé à part</translation>
    </message>
    <message>
        <source>weighed in: {kg} kg</source>
        <translation>pesé à l&apos;entrée&#xa0;: {kg} kg</translation>
    </message>
    <message>
        <source>hulk weighed: {kg} kg</source>
        <translation>carcasse pesée&#xa0;: {kg} kg</translation>
    </message>
    <message>
        <source>photo kept</source>
        <translation>photo gardée</translation>
    </message>
    <message>
        <source>label checked by scanning it</source>
        <translation>étiquette vérifiée par scan</translation>
    </message>
    <message>
        <source>part {code} came back: {reason}</source>
        <translation>pièce {code} revenue&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>sent to {pole}</source>
        <translation>envoyée à {pole}</translation>
    </message>
    <message>
        <source>arrived at {pole}</source>
        <translation>arrivée à {pole}</translation>
    </message>
    <message>
        <source>taken over from an earlier stock, number {number}</source>
        <translation>reprise d&apos;un stock antérieur, numéro {number}</translation>
    </message>
    <message>
        <source>personal data erased for good</source>
        <translation>les données de la personne effacées définitivement</translation>
    </message>
    <message>
        <source>file closed, not weighed</source>
        <translation>dossier clos, non pesé</translation>
    </message>
    <message>
        <source>done: {step}</source>
        <translation>fait&#xa0;: {step}</translation>
    </message>
    <message>
        <source>not passed: {step}</source>
        <translation>échec&#xa0;: {step}</translation>
    </message>
    <message>
        <source>left out: {step} ({reason})</source>
        <translation>omise&#xa0;: {step} ({reason})</translation>
    </message>
    <message>
        <source>back to: {step} ({reason})</source>
        <translation>retour à&#xa0;: {step} ({reason})</translation>
    </message>
    <message>
        <source>waiting time of the maker: {minutes} min ({source})</source>
        <translation>attente du constructeur&#xa0;: {minutes} min ({source})</translation>
    </message>
    <message>
        <source>to be repeated: {step} ({reason})</source>
        <translation>à refaire&#xa0;: {step} ({reason})</translation>
    </message>
    <message>
        <source>accepted as it is: {step} ({reason})</source>
        <translation>acceptée en l&apos;état&#xa0;: {step} ({reason})</translation>
    </message>
    <message>
        <source>not given: {field} ({cause})</source>
        <translation>non donné&#xa0;: {field} ({cause})</translation>
    </message>
    <message>
        <source>work started</source>
        <translation>travail commencé</translation>
    </message>
    <message>
        <source>problem: {problem}</source>
        <translation>problème&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>released: {reason}</source>
        <translation>libéré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>work paused</source>
        <translation>travail en pause</translation>
    </message>
    <message>
        <source>work goes on</source>
        <translation>travail repris</translation>
    </message>
    <message>
        <source>given to another terminal</source>
        <translation>remis à un autre terminal</translation>
    </message>
    <message>
        <source>taken over from another terminal</source>
        <translation>repris d&apos;un autre terminal</translation>
    </message>
    <message>
        <source>all steps done</source>
        <translation>toutes les étapes faites</translation>
    </message>
    <message>
        <source>a fact of a later release</source>
        <translation>un fait d&apos;une version ultérieure</translation>
    </message>
    <message>
        <source>new work begun: {reason}</source>
        <translation>nouveau travail commencé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{part} broke while removing ({cause}): material</source>
        <translation>{part}&#xa0;: cassée à la dépose ({cause}), matière</translation>
    </message>
    <message>
        <source>RED: battery hot</source>
        <translation>ROUGE&#xa0;: batterie chaude</translation>
    </message>
    <message>
        <source>RED: it is the battery of this vehicle</source>
        <translation>ROUGE&#xa0;: c&apos;est la batterie de ce véhicule</translation>
    </message>
    <message>
        <source>battery measured: {celsius} °C, {where}</source>
        <translation>batterie mesurée&#xa0;: {celsius} °C, {where}</translation>
    </message>
    <message>
        <source>battery in quarantine: {place}</source>
        <translation>batterie en quarantaine&#xa0;: {place}</translation>
    </message>
    <message>
        <source>next look at the battery arranged</source>
        <translation>prochain contrôle de la batterie fixé</translation>
    </message>
    <message>
        <source>RED ended: {reason}</source>
        <translation>ROUGE levé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>certificate {number} prepared</source>
        <translation>certificat {number} préparé</translation>
    </message>
    <message>
        <source>certificate signed</source>
        <translation>certificat signé</translation>
    </message>
    <message>
        <source>certificate declared: {reference}</source>
        <translation>certificat déclaré&#xa0;: {reference}</translation>
    </message>
    <message>
        <source>certificate handed over</source>
        <translation>certificat remis</translation>
    </message>
    <message>
        <source>certificate revoked: {reason}</source>
        <translation>certificat annulé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>kind of payment recorded</source>
        <translation>mode de paiement enregistré</translation>
    </message>
    <message>
        <source>price paid: {price}</source>
        <translation>prix payé&#xa0;: {price}</translation>
    </message>
    <message>
        <source>refrigerant: {grams} into cylinder {cylinder}</source>
        <translation>fluide frigorigène&#xa0;: {grams} dans la bouteille {cylinder}</translation>
    </message>
    <message>
        <source>container {container} closed</source>
        <translation>conteneur {container} fermé</translation>
    </message>
    <message>
        <source>hulk sent away, slip {slip}</source>
        <translation>carcasse expédiée, bordereau {slip}</translation>
    </message>
    <message>
        <source>receipt for the hulk: {receipt}</source>
        <translation>récépissé de la carcasse&#xa0;: {receipt}</translation>
    </message>
    <message>
        <source>register entry does not hold: {step}</source>
        <translation>inscription au registre annulée&#xa0;: {step}</translation>
    </message>
    <message>
        <source>names taken along for an inspection</source>
        <translation>noms remis pour une inspection</translation>
    </message>
    <message>
        <source>part {code} sold</source>
        <translation>pièce {code} vendue</translation>
    </message>
    <message>
        <source>part {code} fitted</source>
        <translation>pièce {code} montée</translation>
    </message>
    <message>
        <source>put aside for somebody who waits</source>
        <translation>mise de côté pour qui l&apos;attend</translation>
    </message>
    <message>
        <source>harvest plan saved, {count} wanted</source>
        <translation>plan de prélèvement enregistré, {count} à prendre</translation>
    </message>
    <message>
        <source>storing taken back: in {bin} again</source>
        <translation>rangement annulé&#xa0;: de nouveau en {bin}</translation>
    </message>
    <message>
        <source>storing taken back: in no bin</source>
        <translation>rangement annulé&#xa0;: dans aucun emplacement</translation>
    </message>
    <message>
        <source>part {code} taken back: recorded by mistake</source>
        <translation>pièce {code} annulée&#xa0;: enregistrée par erreur</translation>
    </message>
    <message>
        <source>weighing taken back</source>
        <translation>pesée annulée</translation>
    </message>
    <message>
        <source>taken back: {step}</source>
        <translation>annulé&#xa0;: {step}</translation>
    </message>
    <message>
        <source>file closed, {kg} kg neither hulk nor fraction</source>
        <translation>dossier clos, {kg} kg ni carcasse ni fraction</translation>
    </message>
    <message>
        <source>certificate handed over before it was declared: {reason}</source>
        <translation>certificat remis avant la déclaration : {reason}</translation>
    </message>
    <message>
        <source>code linked: {code}</source>
        <translation>code lié : {code}</translation>
    </message>
    <message>
        <source>code not linked any more: {code}</source>
        <translation>code délié : {code}</translation>
    </message>
    <message>
        <source>recognised without its label, one of {count} in {bin}</source>
        <translation>reconnue sans étiquette, une sur {count} dans {bin}</translation>
    </message>
    <message>
        <source>recognised without its label, one of {count} in no bin</source>
        <translation>reconnue sans étiquette, une sur {count} hors emplacement</translation>
    </message>
</context>
<context>
    <name>HoldTile</name>
    <message>
        <source>needs {qualification}</source>
        <translation>exige&#xa0;: {qualification}</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Seconde personne</translation>
    </message>
    <message>
        <source>Scan badge</source>
        <translation>Scanner le badge</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Opérateur {number}</translation>
    </message>
</context>
<context>
    <name>Inspection</name>
    <message>
        <source>Vehicles: {vehicles}. Facts: {facts}. Photos and papers: {pictures}.</source>
        <translation>Véhicules&#xa0;: {vehicles}. Faits&#xa0;: {facts}. Photos et papiers&#xa0;: {pictures}.</translation>
    </message>
    <message>
        <source>Photos that are not on this terminal: {missing_pictures}.</source>
        <translation>Photos absentes de ce terminal&#xa0;: {missing_pictures}.</translation>
    </message>
    <message>
        <source>Chain broken at {place}.</source>
        <translation>Chaîne rompue à {place}.</translation>
    </message>
    <message>
        <source>It is in {folder}, its summary beside it.</source>
        <translation>Elle est dans {folder}, son résumé à côté.</translation>
    </message>
    <message>
        <source>What is inspected?</source>
        <translation>Qu&apos;est-ce qui est inspecté&#xa0;?</translation>
    </message>
    <message>
        <source>Names of persons</source>
        <translation>Noms de personnes</translation>
    </message>
    <message>
        <source>One vehicle</source>
        <translation>Un véhicule</translation>
    </message>
    <message>
        <source>A period</source>
        <translation>Une période</translation>
    </message>
    <message>
        <source>scan it, or tap to type</source>
        <translation>scannez, ou touchez pour saisir</translation>
    </message>
    <message>
        <source>VIN, own number or register number</source>
        <translation>VIN, numéro interne ou du registre</translation>
    </message>
    <message>
        <source>photos go along, names do not</source>
        <translation>les photos partent, pas les noms</translation>
    </message>
    <message>
        <source>your PIN, and it is recorded</source>
        <translation>votre code PIN, et c&apos;est enregistré</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Sans les noms</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>Avec les noms</translation>
    </message>
    <message>
        <source>The archive</source>
        <translation>L&apos;archive</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Arrêter l&apos;écriture</translation>
    </message>
    <message>
        <source>Write the archive</source>
        <translation>Écrire l&apos;archive</translation>
    </message>
    <message>
        <source>For an inspector</source>
        <translation>Pour un inspecteur</translation>
    </message>
    <message>
        <source>All that is recorded, with its proof</source>
        <translation>Tout ce qui est enregistré, avec sa preuve</translation>
    </message>
    <message>
        <source>Facts with their chain, photos, labels, registers and a summary go into one file that proves itself.</source>
        <translation>Faits et leur chaîne, photos, étiquettes, registres et résumé vont dans un seul fichier qui se prouve lui-même.</translation>
    </message>
    <message>
        <source>or scan it</source>
        <translation>ou scanner</translation>
    </message>
    <message>
        <source>waiting for a number</source>
        <translation>manque&#xa0;: un numéro</translation>
    </message>
    <message>
        <source>the last day is before the first</source>
        <translation>le dernier jour précède le premier</translation>
    </message>
    <message>
        <source>Names of persons go to you</source>
        <translation>Des noms de personnes vous sont remis</translation>
    </message>
    <message>
        <source>Archive written</source>
        <translation>Archive écrite</translation>
    </message>
    <message>
        <source>Archive written; the chain is broken</source>
        <translation>Archive écrite&#xa0;; la chaîne est rompue</translation>
    </message>
    <message>
        <source>No archive was written</source>
        <translation>Aucune archive n&apos;a été écrite</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Dernier jour, compris</translation>
    </message>
    <message>
        <source>being written…</source>
        <translation>écriture…</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Écriture en cours…</translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation>Arrêt…</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Kept by the inventory {inventory} since {date}, version {number}.</source>
        <translation>Tenu par l&apos;inventaire {inventory} depuis le {date}, version {number}.</translation>
    </message>
    <message>
        <source>Changes are made on the inventory&apos;s page “Site”.</source>
        <translation>Les modifications se font à la page « Site » de l&apos;inventaire.</translation>
    </message>
    <message>
        <source>Tap a place to read what happened to it or to print its label.</source>
        <translation>Touchez un emplacement pour lire ce qui s&apos;y est passé ou imprimer son étiquette.</translation>
    </message>
    <message>
        <source>What every label says. Tap one to see it.</source>
        <translation>Ce que dit chaque étiquette. Touchez-en une pour la voir.</translation>
    </message>
    <message>
        <source>Nobody has named the authority of the permit yet.</source>
        <translation>Personne n&apos;a encore nommé l&apos;autorité de l&apos;agrément.</translation>
    </message>
    <message>
        <source>A supervisor names it on the inventory&apos;s page “Site”.</source>
        <translation>Un responsable la nomme à la page « Site » de l&apos;inventaire.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Terminal {terminal} is trusted already.</source>
        <translation>Le terminal {terminal} est déjà reconnu.</translation>
    </message>
    <message>
        <source>Key card of this terminal</source>
        <translation>Carte de clé de ce terminal</translation>
    </message>
    <message>
        <source>A supervisor scans this on the other terminal, once.</source>
        <translation>Un responsable scanne ceci sur l&apos;autre terminal, une seule fois.</translation>
    </message>
    <message>
        <source>The check signs must be the same on both screens.</source>
        <translation>Les signes de contrôle doivent être identiques sur les deux écrans.</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Carte de clé</translation>
    </message>
    <message>
        <source>Trust the tickets of terminal {terminal}?</source>
        <translation>Reconnaître les tickets du terminal {terminal}&#xa0;?</translation>
    </message>
    <message>
        <source>Compare the check signs with those on its screen.</source>
        <translation>Comparez les signes de contrôle avec ceux de son écran.</translation>
    </message>
    <message>
        <source>This terminal had another key before. Go on only if it was set up anew.</source>
        <translation>Ce terminal avait une autre clé. Continuez seulement s&apos;il a été réinstallé.</translation>
    </message>
    <message>
        <source>Hold: trust it</source>
        <translation>Maintenir&#xa0;: reconnaître</translation>
    </message>
    <message>
        <source>Terminal trusted</source>
        <translation>Terminal reconnu</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Check signs</source>
        <translation>Signes de contrôle</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>{count} more</source>
        <translation>encore {count}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Letters or signs</source>
        <translation>Lettres ou signes</translation>
    </message>
    <message>
        <source>Order of the letters</source>
        <translation>Disposition des lettres</translation>
    </message>
</context>
<context>
    <name>KindSearch</name>
    <message>
        <source>Which kind of part?</source>
        <translation>Quel type de pièce&#xa0;?</translation>
    </message>
</context>
<context>
    <name>LabelIssue</name>
    <message>
        <source>The label may have been printed: look. The part is safe.</source>
        <translation>L&apos;étiquette est peut-être sortie : regardez. La pièce est en sécurité.</translation>
    </message>
    <message>
        <source>{label} may have been printed: look.</source>
        <translation>{label} : peut-être déjà sortie, regardez.</translation>
    </message>
    <message>
        <source>{label} waits: no paper came.</source>
        <translation>{label} : en attente, rien n&apos;est sorti.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Elle est sortie</translation>
    </message>
    <message>
        <source>The label is recorded, but no paper came. The part is safe.</source>
        <translation>L&apos;étiquette est enregistrée, mais rien n&apos;est sorti. La pièce est en sécurité.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Étiquette imprimée</translation>
    </message>
</context>
<context>
    <name>LabelOrder</name>
    <message>
        <source>Print {count} labels</source>
        <translation>Imprimer {count} étiquettes</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>L&apos;une après l&apos;autre</translation>
    </message>
    <message>
        <source>A4, {grid}</source>
        <translation>A4, {grid}</translation>
    </message>
    <message>
        <source>First free place on the sheet</source>
        <translation>Première place libre de la planche</translation>
    </message>
    <message>
        <source>Why once more?</source>
        <translation>Pourquoi encore une fois ?</translation>
    </message>
    <message>
        <source>Size in mm</source>
        <translation>Taille en mm</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>1 to {most}, row by row</source>
        <translation>1 à {most}, rangée par rangée</translation>
    </message>
    <message>
        <source>First place: {place}</source>
        <translation>Première place : {place}</translation>
    </message>
    <message>
        <source>waiting for: the reason</source>
        <translation>il manque : le motif</translation>
    </message>
    <message>
        <source>Battery {size}</source>
        <translation>Batterie {size}</translation>
    </message>
    <message>
        <source>{size}, the least</source>
        <translation>{size}, minimum légal</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>Quelle imprimante ?</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Part sur</translation>
    </message>
    <message>
        <source>Only what has not gone to a printer yet is moved.</source>
        <translation>Seul ce qui n&apos;est encore parti sur aucune imprimante est déplacé.</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>Part label</source>
        <translation>Étiquette de pièce</translation>
    </message>
    <message>
        <source>Place label</source>
        <translation>Étiquette d&apos;emplacement</translation>
    </message>
    <message>
        <source>Roof label</source>
        <translation>Étiquette de toit</translation>
    </message>
    <message>
        <source>Container label</source>
        <translation>Étiquette de conteneur</translation>
    </message>
    <message>
        <source>Command card</source>
        <translation>Carte de commande</translation>
    </message>
    <message>
        <source>Quarantine label</source>
        <translation>Étiquette de quarantaine</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Véhicules</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Conteneurs</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Command cards</source>
        <translation>Cartes de commande</translation>
    </message>
</context>
<context>
    <name>LabelsScreen</name>
    <message>
        <source>Scan it on the part, then a bin.</source>
        <translation>À scanner sur la pièce, puis un emplacement.</translation>
    </message>
    <message>
        <source>As it prints</source>
        <translation>Telle qu&apos;imprimée</translation>
    </message>
    <message>
        <source>drawn: {done} of {count}</source>
        <translation>dessinées : {done} sur {count}</translation>
    </message>
    <message>
        <source>Scanned by {who}, {day} {time}</source>
        <translation>Scannée par {who}, {day} {time}</translation>
    </message>
    <message>
        <source>scanned: {done} of {count}</source>
        <translation>scannées : {done} sur {count}</translation>
    </message>
    <message>
        <source>Drawn by version {number} of its template</source>
        <translation>Dessinée selon la version {number} de son modèle</translation>
    </message>
    <message>
        <source>No label waits, and none was printed yet.</source>
        <translation>Aucune étiquette n&apos;attend, aucune n&apos;est encore imprimée.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>on their way: {count}</source>
        <translation>en cours : {count}</translation>
    </message>
    <message>
        <source>to scan: {count}</source>
        <translation>à scanner : {count}</translation>
    </message>
    <message>
        <source>Every label was scanned where it sticks.</source>
        <translation>Chaque étiquette a été scannée là où elle est collée.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Search labels</source>
        <translation>Chercher des étiquettes</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>Autre imprimante</translation>
    </message>
    <message>
        <source>only one is set up</source>
        <translation>une seule est configurée</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>Printed, in no bin</source>
        <translation>Imprimée, non rangée</translation>
    </message>
    <message>
        <source>In bin {bin}</source>
        <translation>En {bin}</translation>
    </message>
    <message>
        <source>Other labels…</source>
        <translation>Autres étiquettes…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print {count}…</source>
        <translation>Imprimer {count}…</translation>
    </message>
    <message>
        <source>New roll…</source>
        <translation>Nouveau rouleau…</translation>
    </message>
    <message>
        <source>no label chosen</source>
        <translation>aucune étiquette choisie</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>nothing on its way</source>
        <translation>rien en cours</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Non imprimée</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Pas encore scannée</translation>
    </message>
    <message>
        <source>Scan the label on this part.</source>
        <translation>Scannez l&apos;étiquette sur cette pièce.</translation>
    </message>
    <message>
        <source>Scan labels where they stick, or tap a part and scan its label.</source>
        <translation>Scannez les étiquettes collées, ou touchez une pièce puis scannez la sienne.</translation>
    </message>
    <message>
        <source>Label checked</source>
        <translation>Étiquette vérifiée</translation>
    </message>
    <message>
        <source>Waits for the printer</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Printed and scanned</source>
        <translation>Imprimée et scannée</translation>
    </message>
    <message>
        <source>May be printed: look</source>
        <translation>Peut-être sortie : voir</translation>
    </message>
    <message>
        <source>No paper came</source>
        <translation>Rien n&apos;est sorti</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Printed again instead</source>
        <translation>Remplacée</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>À imprimer</translation>
    </message>
    <message>
        <source>To scan</source>
        <translation>À scanner</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>En choisir plusieurs</translation>
    </message>
    <message>
        <source>All found</source>
        <translation>Toutes</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>at least {bound}</source>
        <translation>au moins {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>au plus {bound}</translation>
    </message>
    <message>
        <source>below {bound}</source>
        <translation>moins de {bound}</translation>
    </message>
    <message>
        <source>Site limit {limit}.</source>
        <translation>Limite du site&#xa0;: {limit}.</translation>
    </message>
    <message>
        <source>Limit {limit}.</source>
        <translation>Limite&#xa0;: {limit}.</translation>
    </message>
    <message>
        <source>will be recorded, then repeat</source>
        <translation>sera enregistré, puis à refaire</translation>
    </message>
    <message>
        <source>will be recorded, then rework</source>
        <translation>sera enregistré, puis à reprendre</translation>
    </message>
    <message>
        <source>will be recorded and stops the line</source>
        <translation>sera enregistré et arrête la ligne</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>unusual: look again</source>
        <translation>inhabituel&#xa0;: vérifier</translation>
    </message>
    <message>
        <source>unusual: typically {typical}</source>
        <translation>inhabituel&#xa0;: en général {typical}</translation>
    </message>
    <message>
        <source>{have} of {need}</source>
        <translation>{have} sur {need}</translation>
    </message>
    <message>
        <source>a whole number is needed</source>
        <translation>il faut un nombre entier</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>ce jour n&apos;existe pas</translation>
    </message>
    <message>
        <source>not in the form expected: check every sign</source>
        <translation>forme inattendue&#xa0;: vérifier chaque caractère</translation>
    </message>
    <message>
        <source>cannot be read: enter it again</source>
        <translation>illisible&#xa0;: saisir à nouveau</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>cannot be judged yet</source>
        <translation>pas encore jugeable</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ne convient pas</translation>
    </message>
    <message>
        <source>above {bound}</source>
        <translation>plus de {bound}</translation>
    </message>
    <message>
        <source>{bound} or more</source>
        <translation>{bound} ou plus</translation>
    </message>
    <message>
        <source>{label} (if any)</source>
        <translation>{label} (le cas échéant)</translation>
    </message>
</context>
<context>
    <name>LineScreen</name>
    <message>
        <source>Parts in stock</source>
        <translation>Pièces en stock</translation>
    </message>
    <message>
        <source>Scan VIN to start</source>
        <translation>Scanner le VIN</translation>
    </message>
    <message>
        <source>or type it</source>
        <translation>ou le saisir</translation>
    </message>
    <message>
        <source>Vehicles on the line</source>
        <translation>Véhicules sur la ligne</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>encore {count}</translation>
    </message>
    <message>
        <source>No VIN plate</source>
        <translation>Sans plaque VIN</translation>
    </message>
    <message>
        <source>{time} over takt</source>
        <translation>{time} de retard sur le takt</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d}</source>
        <translation>{hours} h {minutes:02d}</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>takt {time}</source>
        <translation>takt {time}</translation>
    </message>
    <message>
        <source>Taken in today</source>
        <translation>Reçus aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Clos aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Parts labelled</source>
        <translation>Pièces étiquetées</translation>
    </message>
    <message>
        <source>Fractions</source>
        <translation>Fractions</translation>
    </message>
    <message>
        <source>Prepared for reuse</source>
        <translation>Pour réemploi</translation>
    </message>
    <message>
        <source>{share} % of mass</source>
        <translation>{share} % de la masse</translation>
    </message>
    <message>
        <source>HV · TREAT AS LIVE</source>
        <translation>HT · SOUS TENSION</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>{count} to watch</source>
        <translation>{count} à surveiller</translation>
    </message>
    <message>
        <source>Tasks · {count}</source>
        <translation>Tâches · {count}</translation>
    </message>
    <message>
        <source>{site} · vehicles at work: {count}</source>
        <translation>{site} · véhicules en cours&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Page up</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page suivante</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Scan your badge</source>
        <translation>Scannez votre badge</translation>
    </message>
    <message>
        <source>The badge opens your work where it stands. Nothing is lost.</source>
        <translation>Le badge ouvre votre travail là où il en est. Rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>demo badge · PIN {pin}</source>
        <translation>badge de démo · PIN {pin}</translation>
    </message>
    <message>
        <source>The records are still being opened. A badge scanned now is read then.</source>
        <translation>Les enregistrements sont encore en cours d&apos;ouverture. Un badge scanné maintenant sera lu ensuite.</translation>
    </message>
</context>
<context>
    <name>MyTerminal</name>
    <message>
        <source>Kept for operator {number} alone</source>
        <translation>Gardé pour l&apos;opérateur {number} seul</translation>
    </message>
    <message>
        <source>My terminal</source>
        <translation>Mon terminal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Leading hand</source>
        <translation>Main directrice</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Another hand or language begins the screen anew: what is half typed there goes, everything confirmed stays.</source>
        <translation>Changer de main ou de langue recommence l&apos;écran&#xa0;: ce qui y est à moitié saisi disparaît, tout ce qui est confirmé reste.</translation>
    </message>
    <message>
        <source>your role opens no steps</source>
        <translation>votre rôle n&apos;ouvre aucune étape</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>in daylight</source>
        <translation>en plein jour</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>de nuit</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>in glare, or for weak eyes</source>
        <translation>contre l&apos;éblouissement ou pour une vue faible</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>the rail stands on the left</source>
        <translation>la barre est à gauche</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>the rail stands on the right</source>
        <translation>la barre est à droite</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>En entier</translation>
    </message>
    <message>
        <source>every instruction</source>
        <translation>toutes les consignes</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En court</translation>
    </message>
    <message>
        <source>for those who know them</source>
        <translation>pour qui les connaît</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>A PIN for operator {number}</source>
        <translation>Un code PIN pour l&apos;opérateur {number}</translation>
    </message>
    <message>
        <source>No run, no repetition, not the own number. Nobody can read it later.</source>
        <translation>Ni suite, ni répétition, ni propre numéro. Personne ne pourra le relire.</translation>
    </message>
    <message>
        <source>Choose six digits</source>
        <translation>Choisissez six chiffres</translation>
    </message>
    <message>
        <source>They differ. Choose six digits</source>
        <translation>Ils diffèrent. Choisissez six chiffres</translation>
    </message>
    <message>
        <source>Once more, the same</source>
        <translation>Encore une fois, le même</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>Typically {value}</source>
        <translation>En général {value}</translation>
    </message>
    <message>
        <source>{label}, joint {number} of {count}</source>
        <translation>{label}, assemblage {number} sur {count}</translation>
    </message>
    <message>
        <source>follows from the others</source>
        <translation>découle des autres</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Recorded as a failed attempt.</source>
        <translation>Enregistré comme tentative échouée.</translation>
    </message>
    <message>
        <source>Treat the vehicle as live.</source>
        <translation>Considérez le véhicule comme sous tension.</translation>
    </message>
    <message>
        <source>The vehicle goes to quarantine: keep away until a supervisor releases it.</source>
        <translation>Le véhicule part en quarantaine&#xa0;: restez à distance jusqu&apos;à sa libération par un responsable.</translation>
    </message>
    <message>
        <source>This work ends here; call a supervisor.</source>
        <translation>Ce travail s&apos;arrête ici&#xa0;; appelez un responsable.</translation>
    </message>
    <message>
        <source>A supervisor decides on this step.</source>
        <translation>Un responsable décide pour cette étape.</translation>
    </message>
    <message>
        <source>Go on with: {step}.</source>
        <translation>Continuez avec&#xa0;: {step}.</translation>
    </message>
    <message>
        <source>Do this step again.</source>
        <translation>Refaites cette étape.</translation>
    </message>
</context>
<context>
    <name>PagedArea</name>
    <message>
        <source>Page up</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page suivante</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Langue du document</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>no printer set up</source>
        <translation>aucune imprimante</translation>
    </message>
    <message>
        <source>Document saved</source>
        <translation>Document enregistré</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Envoyé à {printer}</translation>
    </message>
    <message>
        <source>being drawn…</source>
        <translation>mise en page…</translation>
    </message>
</context>
<context>
    <name>PartRecognition</name>
    <message>
        <source>What is it?</source>
        <translation>Qu&apos;est-ce que c&apos;est ?</translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} ici</translation>
    </message>
    <message>
        <source>Which of these is it?</source>
        <translation>Laquelle est-ce ?</translation>
    </message>
    <message>
        <source>Compare with the pictures; a picture of what lies here is kept with the choice.</source>
        <translation>Comparez avec les photos ; une photo de ce qui est là est gardée avec le choix.</translation>
    </message>
    <message>
        <source>{part}: is it this one?</source>
        <translation>{part} : est-ce celle-ci ?</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistrée</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>celle-ci</translation>
    </message>
    <message>
        <source>No picture was taken of it.</source>
        <translation>Aucune photo n&apos;en a été prise.</translation>
    </message>
    <message>
        <source>Yes, print its label</source>
        <translation>Oui, imprimer l&apos;étiquette</translation>
    </message>
    <message>
        <source>marked as a reprint, R{copy}</source>
        <translation>marquée comme réimpression, R{copy}</translation>
    </message>
    <message>
        <source>In which bin does the part lie?</source>
        <translation>Dans quel emplacement est la pièce ?</translation>
    </message>
    <message>
        <source>In no bin</source>
        <translation>Hors emplacement</translation>
    </message>
    <message>
        <source>Part without its label</source>
        <translation>Pièce sans étiquette</translation>
    </message>
</context>
<context>
    <name>PartUndo</name>
    <message>
        <source>It lies in no bin.</source>
        <translation>Elle n&apos;est dans aucun emplacement.</translation>
    </message>
    <message>
        <source>It lies in {bin} again.</source>
        <translation>Elle est de nouveau en {bin}.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>{code} lies in {bin}.</source>
        <translation>{code} est en {bin}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{code} was taken back. Tear up its label.</source>
        <translation>{code} est annulée. Déchirez son étiquette.</translation>
    </message>
    <message>
        <source>{code} is recorded.</source>
        <translation>{code} est enregistrée.</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>very good</source>
        <translation>très bon</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>utilisable</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>{count} units of damage</source>
        <translation>{count} unités de dommage</translation>
    </message>
    <message>
        <source>{count} unit of damage</source>
        <translation>{count} unité de dommage</translation>
    </message>
    <message>
        <source>mileage not known</source>
        <translation>kilométrage inconnu</translation>
    </message>
    <message>
        <source>{km} km</source>
        <translation>{km} km</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} ans</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>Haute tension</translation>
    </message>
    <message>
        <source>Pyrotechnics: check</source>
        <translation>Pyrotechnie&#xa0;: à vérifier</translation>
    </message>
    <message>
        <source>May hold oil or fluid</source>
        <translation>Huile ou fluide possible</translation>
    </message>
    <message>
        <source>Refrigerant: keep closed</source>
        <translation>Fluide frigorigène&#xa0;: garder fermé</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>Lourd</translation>
    </message>
    <message>
        <source>Must be coded to the vehicle</source>
        <translation>À coder au véhicule</translation>
    </message>
    <message>
        <source>Calibrate after fitting</source>
        <translation>À calibrer après montage</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Données à effacer</translation>
    </message>
    <message>
        <source>Not for reuse as a part</source>
        <translation>Pas de réemploi comme pièce</translation>
    </message>
    <message>
        <source>Not PIEC (France)</source>
        <translation>Hors PIEC</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Rear</source>
        <translation>Arrière</translation>
    </message>
    <message>
        <source>Front left</source>
        <translation>Avant gauche</translation>
    </message>
    <message>
        <source>Front right</source>
        <translation>Avant droit</translation>
    </message>
    <message>
        <source>Rear left</source>
        <translation>Arrière gauche</translation>
    </message>
    <message>
        <source>Rear right</source>
        <translation>Arrière droit</translation>
    </message>
    <message>
        <source>Dent</source>
        <translation>Bosse</translation>
    </message>
    <message>
        <source>Scratch</source>
        <translation>Rayure</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rouille</translation>
    </message>
    <message>
        <source>Crack</source>
        <translation>Fissure</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Peinture</translation>
    </message>
    <message>
        <source>Door ding</source>
        <translation>Coup de portière</translation>
    </message>
    <message>
        <source>Crease</source>
        <translation>Pli</translation>
    </message>
    <message>
        <source>Bent</source>
        <translation>Tordu</translation>
    </message>
    <message>
        <source>Buckle</source>
        <translation>Voilé</translation>
    </message>
    <message>
        <source>Lip</source>
        <translation>Bord relevé</translation>
    </message>
    <message>
        <source>Hail</source>
        <translation>Grêle</translation>
    </message>
    <message>
        <source>Burn</source>
        <translation>Brûlure</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquante</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Cassée</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Laissée en place</translation>
    </message>
    <message>
        <source>Torn</source>
        <translation>Déchirée</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdue</translation>
    </message>
    <message>
        <source>No paper came</source>
        <translation>Rien n&apos;est sorti</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>non pesée</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>pas encore regardée</translation>
    </message>
    <message>
        <source>{grade} · by eye: {reason} (by rule {line})</source>
        <translation>{grade} · à l&apos;œil&#xa0;: {reason} (règle&#xa0;: {line})</translation>
    </message>
    <message>
        <source>A body part is A up to 1 unit of damage, B up to 2, C above; 1 unit is one credit card (ARA damage code, as Car-Part&apos;s help pages give it).</source>
        <translation>Une pièce de carrosserie est A jusqu&apos;à 1 unité de dommage, B jusqu&apos;à 2, C au-delà&#xa0;; 1 unité est une carte bancaire (code de dommage ARA, selon l&apos;aide de Car-Part).</translation>
    </message>
    <message>
        <source>A mechanical part is A up to {few} km, or up to {yearly} km a year; C above {most} km; B between, X where the mileage is not known (Car-Part Scoop 2008, miles turned into km).</source>
        <translation>Une pièce mécanique est A jusqu&apos;à {few} km, ou jusqu&apos;à {yearly} km par an&#xa0;; C au-delà de {most} km&#xa0;; B entre les deux, X si le kilométrage est inconnu (Car-Part Scoop 2008, miles convertis en km).</translation>
    </message>
    <message>
        <source>More worn than the rule sees</source>
        <translation>Plus usée que la règle ne le voit</translation>
    </message>
    <message>
        <source>Pieces are missing</source>
        <translation>Il manque des éléments</translation>
    </message>
    <message>
        <source>Tested and good</source>
        <translation>Testée et bonne</translation>
    </message>
    <message>
        <source>Cannot be seen once fitted</source>
        <translation>Invisible une fois montée</translation>
    </message>
    <message>
        <source>Cannot be judged here</source>
        <translation>Impossible à juger ici</translation>
    </message>
    <message>
        <source>Bolt seized</source>
        <translation>Vis grippée</translation>
    </message>
    <message>
        <source>Rusted through</source>
        <translation>Percée par la rouille</translation>
    </message>
    <message>
        <source>Clip or holder</source>
        <translation>Agrafe ou support</translation>
    </message>
    <message>
        <source>Brittle, cracked</source>
        <translation>Cassante, fendue</translation>
    </message>
    <message>
        <source>Tool slipped</source>
        <translation>Outil dérapé</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Tombée</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>no damage</source>
        <translation>aucun dommage</translation>
    </message>
    <message>
        <source>Worn out</source>
        <translation>Usée</translation>
    </message>
    <message>
        <source>{count} year</source>
        <translation>{count} an</translation>
    </message>
    <message>
        <source>{range} kg CO2e</source>
        <translation>{range} kg CO2e</translation>
    </message>
    <message>
        <source>1: published for such a part</source>
        <translation>1 : publié pour une telle pièce</translation>
    </message>
    <message>
        <source>2: by material, mass weighed</source>
        <translation>2 : par matière, masse pesée</translation>
    </message>
    <message>
        <source>2: by material, usual mass</source>
        <translation>2 : par matière, masse habituelle</translation>
    </message>
    <message>
        <source>3: no figure for such a part</source>
        <translation>3 : aucun chiffre pour une telle pièce</translation>
    </message>
</context>
<context>
    <name>PartsScreen</name>
    <message>
        <source>Scan a label or tap a part.</source>
        <translation>Scannez une étiquette ou touchez une pièce.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Véhicule</translation>
    </message>
    <message>
        <source>photo {number} of {count}</source>
        <translation>photo {number} sur {count}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>VHU</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Déposée</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>Réf. constructeur</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>N° de série</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va à</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>material</source>
        <translation>matière</translation>
    </message>
    <message>
        <source>label first</source>
        <translation>d&apos;abord étiqueter</translation>
    </message>
    <message>
        <source>its file is not here</source>
        <translation>son dossier n&apos;est pas ici</translation>
    </message>
    <message>
        <source>{count} parts here</source>
        <translation>pièces ici&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>Chercher des pièces</translation>
    </message>
    <message>
        <source>In which bin?</source>
        <translation>Dans quel emplacement&#xa0;?</translation>
    </message>
    <message>
        <source>All bins</source>
        <translation>Tous les emplacements</translation>
    </message>
    <message>
        <source>{part}: which bin?</source>
        <translation>{part}&#xa0;: quel emplacement&#xa0;?</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Rangée</translation>
    </message>
    <message>
        <source>or scan a label</source>
        <translation>ou scanner une étiquette</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter · {count}</source>
        <translation>Filtrer · {count}</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>trouvées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>more than {count} found</source>
        <translation>trouvées&#xa0;: plus de {count}</translation>
    </message>
    <message>
        <source>Which parts?</source>
        <translation>Quelles pièces&#xa0;?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>For somebody</source>
        <translation>Pour quelqu&apos;un</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Why once more?</source>
        <translation>Pourquoi une seconde fois&#xa0;?</translation>
    </message>
    <message>
        <source>The new label carries its number, R1, R2 …, and is kept in the history.</source>
        <translation>La nouvelle étiquette porte son numéro, R1, R2 …, et reste dans l&apos;historique.</translation>
    </message>
    <message>
        <source>By eye</source>
        <translation>À l&apos;œil</translation>
    </message>
    <message>
        <source>Avoided, compared with new</source>
        <translation>Évité par rapport au neuf</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Qui la reçoit&#xa0;?</translation>
    </message>
    <message>
        <source>may stay empty; kept apart</source>
        <translation>peut rester vide&#xa0;; conservé à part</translation>
    </message>
    <message>
        <source>{part}: how does it leave?</source>
        <translation>{part}&#xa0;: comment sort-elle&#xa0;?</translation>
    </message>
    <message>
        <source>This is for good: a part that left cannot be stored or sold again.</source>
        <translation>C&apos;est définitif&#xa0;: une pièce sortie ne peut plus être rangée ni revendue.</translation>
    </message>
    <message>
        <source>Put aside for</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Wanted parts</source>
        <translation>Pièces recherchées</translation>
    </message>
    <message>
        <source>No part here fits “{text}” (filter: {filters}). Take a filter off above, or search for fewer words.</source>
        <translation>Aucune pièce ici ne correspond à «&#xa0;{text}&#xa0;» (filtre&#xa0;: {filters}). Retirez un filtre ci-dessus, ou cherchez avec moins de mots.</translation>
    </message>
    <message>
        <source>No part here fits “{text}”, and no filter is on. Search for fewer or other words.</source>
        <translation>Aucune pièce ici ne correspond à «&#xa0;{text}&#xa0;», et aucun filtre n&apos;est actif. Cherchez avec moins de mots ou d&apos;autres mots.</translation>
    </message>
    <message>
        <source>No part here fits the filter {filters}. Take a filter off above.</source>
        <translation>Aucune pièce ici ne correspond au filtre {filters}. Retirez un filtre ci-dessus.</translation>
    </message>
    <message>
        <source>No part is here yet. What is taken off a vehicle stands here.</source>
        <translation>Il n&apos;y a encore aucune pièce ici. Ce qui est démonté d&apos;un véhicule s&apos;affiche ici.</translation>
    </message>
    <message>
        <source>{count} part here</source>
        <translation>pièces ici&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>Sortie…</translation>
    </message>
    <message>
        <source>not printed: {count}</source>
        <translation>non imprimées : {count}</translation>
    </message>
    <message>
        <source>{factor} · rules {version}</source>
        <translation>{factor} · règles {version}</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Source of the factor</source>
        <translation>Source du facteur</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A qualification for operator {number}</source>
        <translation>Une habilitation pour l&apos;opérateur {number}</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Habilitation</translation>
    </message>
    <message>
        <source>Who issued it</source>
        <translation>Délivrée par</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>number of the paper</source>
        <translation>numéro du document</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To, that day included</source>
        <translation>Au, ce jour compris</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>Accorder</translation>
    </message>
    <message>
        <source>an end after the beginning</source>
        <translation>une fin après le début</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>Verrouillage auto</translation>
    </message>
    <message>
        <source>Enrol a person</source>
        <translation>Inscrire une personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>after {minutes} min</source>
        <translation>après {minutes} min</translation>
    </message>
    <message>
        <source>works here no more</source>
        <translation>ne travaille plus ici</translation>
    </message>
    <message>
        <source>Minutes without a touch before a terminal locks</source>
        <translation>Minutes sans toucher avant le verrouillage d&apos;un terminal</translation>
    </message>
    <message>
        <source>Lock after {minutes} min</source>
        <translation>Verrouiller après {minutes} min</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>Une nouvelle personne</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Enrol and print the card</source>
        <translation>Inscrire et imprimer la carte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Print a new badge card</source>
        <translation>Imprimer un nouveau badge</translation>
    </message>
    <message>
        <source>Hold: end the work here</source>
        <translation>Maintenir&#xa0;: fin du travail ici</translation>
    </message>
    <message>
        <source>No qualification yet.</source>
        <translation>Pas encore d&apos;habilitation.</translation>
    </message>
    <message>
        <source>not used lately</source>
        <translation>pas utilisée récemment</translation>
    </message>
    <message>
        <source>last used {day}</source>
        <translation>utilisée le {day}</translation>
    </message>
    <message>
        <source>Why is {code} withdrawn?</source>
        <translation>Pourquoi retirer {code}&#xa0;?</translation>
    </message>
    <message>
        <source>Why does the work here end?</source>
        <translation>Pourquoi le travail ici prend-il fin&#xa0;?</translation>
    </message>
    <message>
        <source>A new PIN for operator {number}</source>
        <translation>Un nouveau code PIN pour l&apos;opérateur {number}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Give a qualification…</source>
        <translation>Accorder une habilitation…</translation>
    </message>
    <message>
        <source>Set the PIN…</source>
        <translation>Définir le code PIN…</translation>
    </message>
    <message>
        <source>Which qualification?</source>
        <translation>Quelle habilitation ?</translation>
    </message>
    <message>
        <source>{code} · held to {day}</source>
        <translation>{code} · détenue jusqu&apos;au {day}</translation>
    </message>
</context>
<context>
    <name>PhotoInput</name>
    <message>
        <source>{have} of {need} · tap to take</source>
        <translation>{have} sur {need} · toucher</translation>
    </message>
    <message>
        <source>tap to choose a file</source>
        <translation>toucher pour choisir un fichier</translation>
    </message>
    <message>
        <source>kept · {mark}</source>
        <translation>gardé · {mark}</translation>
    </message>
    <message>
        <source>No part to take</source>
        <translation>Aucune pièce à prendre</translation>
    </message>
    <message>
        <source>Take parts off</source>
        <translation>Déposer des pièces</translation>
    </message>
    <message>
        <source>{count} recorded</source>
        <translation>enregistrées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>votre photo</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>No fitting file was found.</source>
        <translation>Aucun fichier adapté trouvé.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>six digits</source>
        <translation>six chiffres</translation>
    </message>
    <message>
        <source>Your PIN signs</source>
        <translation>Votre code PIN signe</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Opérateur {number}</translation>
    </message>
    <message>
        <source>Nobody else types it for you. Another badge takes this place.</source>
        <translation>Personne ne le tape à votre place. Un autre badge prend la place.</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>vérification…</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>What this vehicle is to give</source>
        <translation>Ce que ce véhicule doit donner</translation>
    </message>
    <message>
        <source>Tap a part to change what becomes of it.</source>
        <translation>Touchez une pièce pour changer son sort.</translation>
    </message>
    <message>
        <source>A supervisor can change this plan.</source>
        <translation>Un responsable peut modifier ce plan.</translation>
    </message>
    <message>
        <source>Add a part…</source>
        <translation>Ajouter une pièce…</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Enregistrer le plan</translation>
    </message>
    <message>
        <source>Plan saved</source>
        <translation>Plan enregistré</translation>
    </message>
    <message>
        <source>Wanted off this vehicle</source>
        <translation>À prendre sur ce véhicule</translation>
    </message>
    <message>
        <source>Sells well</source>
        <translation>Se vend bien</translation>
    </message>
    <message>
        <source>{count} such in stock</source>
        <translation>{count} en stock de ce type</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>Printers</source>
        <translation>Imprimantes</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>interrogation…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>Test d&apos;impression</translation>
    </message>
    <message>
        <source>New roll…</source>
        <translation>Nouveau rouleau…</translation>
    </message>
    <message>
        <source>Nobody said which labels are in it.</source>
        <translation>Personne n&apos;a dit quelles étiquettes y sont.</translation>
    </message>
    <message>
        <source>{size} since {day}</source>
        <translation>{size} depuis le {day}</translation>
    </message>
    <message>
        <source>ribbon since {day}</source>
        <translation>ruban depuis le {day}</translation>
    </message>
    <message>
        <source>wait for another roll: {count}</source>
        <translation>attendent un autre rouleau : {count}</translation>
    </message>
    <message>
        <source>Test label sent</source>
        <translation>Étiquette de test envoyée</translation>
    </message>
</context>
<context>
    <name>ProblemSheet</name>
    <message>
        <source>What is in the way?</source>
        <translation>Qu&apos;est-ce qui bloque&#xa0;?</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>Retour à l&apos;étape</translation>
    </message>
    <message>
        <source>A reason, a photo and your badge stay with the vehicle.</source>
        <translation>Un motif, une photo et votre badge restent avec le véhicule.</translation>
    </message>
    <message>
        <source>Hold: battery hot</source>
        <translation>Maintenir&#xa0;: batterie chaude</translation>
    </message>
    <message>
        <source>smoke, hiss, heat, smell</source>
        <translation>fumée, sifflement, chaleur, odeur</translation>
    </message>
    <message>
        <source>Step {number} · {title}</source>
        <translation>Étape {number} · {title}</translation>
    </message>
    <message>
        <source>Which part?</source>
        <translation>Quelle pièce&#xa0;?</translation>
    </message>
    <message>
        <source>what you see, in a few words</source>
        <translation>ce que vous voyez, en quelques mots</translation>
    </message>
    <message>
        <source>Recorded: the vehicle is held.</source>
        <translation>Enregistré&#xa0;: le véhicule est retenu.</translation>
    </message>
    <message>
        <source>Treat it as live. A supervisor decides how to go on; take another vehicle.</source>
        <translation>Considérez-le sous tension. Un responsable décide de la suite&#xa0;; prenez un autre véhicule.</translation>
    </message>
    <message>
        <source>Help is asked for.</source>
        <translation>De l&apos;aide est demandée.</translation>
    </message>
    <message>
        <source>It stands on the line board. Other steps can go on.</source>
        <translation>C&apos;est affiché sur la ligne. D&apos;autres étapes peuvent avancer.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Inaccessible</translation>
    </message>
    <message>
        <source>crushed, jammed, not there</source>
        <translation>écrasé, coincé, absent</translation>
    </message>
    <message>
        <source>A supervisor decides how to go on</source>
        <translation>Un responsable décide de la suite</translation>
    </message>
    <message>
        <source>Reading out of limits</source>
        <translation>Mesure hors limites</translation>
    </message>
    <message>
        <source>record it as it is</source>
        <translation>la noter telle quelle</translation>
    </message>
    <message>
        <source>Back to the inputs of this step</source>
        <translation>Retour aux saisies de cette étape</translation>
    </message>
    <message>
        <source>Broke while removing</source>
        <translation>Cassé à la dépose</translation>
    </message>
    <message>
        <source>damage, cause, photo</source>
        <translation>dommage, cause, photo</translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translation>Pas comme prévu</translation>
    </message>
    <message>
        <source>missing, extra, other type</source>
        <translation>manquant, en trop, autre type</translation>
    </message>
    <message>
        <source>The list is a hint: write what is there</source>
        <translation>La liste est indicative&#xa0;: notez ce qui est là</translation>
    </message>
    <message>
        <source>Tool or device</source>
        <translation>Outil ou appareil</translation>
    </message>
    <message>
        <source>scale, tester, printer, scanner</source>
        <translation>balance, testeur, imprimante, scanner</translation>
    </message>
    <message>
        <source>Say what is missing, go on elsewhere</source>
        <translation>Dites ce qui manque, continuez ailleurs</translation>
    </message>
    <message>
        <source>I need help</source>
        <translation>J&apos;ai besoin d&apos;aide</translation>
    </message>
    <message>
        <source>supervisor, HV lead, maintenance</source>
        <translation>responsable, chargé HT, maintenance</translation>
    </message>
    <message>
        <source>They see it at once, you go on elsewhere</source>
        <translation>Ils le voient aussitôt, continuez ailleurs</translation>
    </message>
    <message>
        <source>Recorded here: the other terminal does not know of it.</source>
        <translation>Enregistré ici&#xa0;: l&apos;autre terminal n&apos;en sait rien.</translation>
    </message>
    <message>
        <source>Keep everybody away from the vehicle and tell whoever works on it there.</source>
        <translation>Éloignez tout le monde du véhicule et prévenez la personne qui y travaille là-bas.</translation>
    </message>
    <message>
        <source>Material; other part, or wanted</source>
        <translation>Matière&#xa0;; autre pièce, ou recherchée</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Nothing is in quarantine.</source>
        <translation>Rien n&apos;est en quarantaine.</translation>
    </message>
    <message>
        <source>Quarantine board</source>
        <translation>Tableau de quarantaine</translation>
    </message>
    <message>
        <source>In quarantine since a step failed; no battery was said hot.</source>
        <translation>En quarantaine depuis l&apos;échec d&apos;une étape&#xa0;; aucune batterie chaude signalée.</translation>
    </message>
    <message>
        <source>To the vehicle</source>
        <translation>Vers le véhicule</translation>
    </message>
    <message>
        <source>Why is the danger over?</source>
        <translation>Pourquoi le danger est-il levé&#xa0;?</translation>
    </message>
    <message>
        <source>A supervisor decides; the readings are looked at first.</source>
        <translation>Un responsable décide, au vu des mesures.</translation>
    </message>
    <message>
        <source>Danger ended</source>
        <translation>Danger levé</translation>
    </message>
    <message>
        <source>End the danger</source>
        <translation>Lever le danger</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Lever…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registres</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Conteneurs</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Confirm step</source>
        <translation>Valider l&apos;étape</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>seconde personne</translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation>manque&#xa0;: {things}</translation>
    </message>
    <message>
        <source>wait {time}</source>
        <translation>attendre {time}</translation>
    </message>
    <message>
        <source>first: {steps}</source>
        <translation>d&apos;abord&#xa0;: {steps}</translation>
    </message>
    <message>
        <source>needs {qualification}</source>
        <translation>exige&#xa0;: {qualification}</translation>
    </message>
    <message>
        <source>a supervisor must release the vehicle</source>
        <translation>un responsable doit libérer le véhicule</translation>
    </message>
    <message>
        <source>a supervisor must decide</source>
        <translation>un responsable doit décider</translation>
    </message>
    <message>
        <source>Record reading</source>
        <translation>Enregistrer la mesure</translation>
    </message>
    <message>
        <source>Record as failed</source>
        <translation>Enregistrer l&apos;échec</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>encore {count}</translation>
    </message>
    <message>
        <source>RED: battery hot, keep away</source>
        <translation>ROUGE&#xa0;: batterie chaude, restez à distance</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Before it goes on</source>
        <translation>Avant de continuer</translation>
    </message>
    <message>
        <source>VEHICLE</source>
        <translation>VÉHICULE</translation>
    </message>
    <message>
        <source>Type the VIN</source>
        <translation>Saisir le VIN</translation>
    </message>
    <message>
        <source>No VIN plate</source>
        <translation>Sans plaque VIN</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Motorisation</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Mass in</source>
        <translation>Masse à l&apos;entrée</translation>
    </message>
    <message>
        <source>tap, or weigh later</source>
        <translation>toucher, ou peser plus tard</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>tap to count</source>
        <translation>toucher pour compter</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Scan the VIN, then say what you see</source>
        <translation>Scannez le VIN, puis dites ce que vous voyez</translation>
    </message>
    <message>
        <source>own number</source>
        <translation>numéro interne</translation>
    </message>
    <message>
        <source>VIN read, check digit does not fit</source>
        <translation>VIN lu, chiffre de contrôle incohérent</translation>
    </message>
    <message>
        <source>VIN read</source>
        <translation>VIN lu</translation>
    </message>
    <message>
        <source>No plate: our own number is given</source>
        <translation>Sans plaque&#xa0;: numéro interne attribué</translation>
    </message>
    <message>
        <source>Scan the VIN</source>
        <translation>Scannez le VIN</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>manque&#xa0;: {what}</translation>
    </message>
    <message>
        <source>starts the vehicle&apos;s file</source>
        <translation>ouvre le dossier du véhicule</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>comptées</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>drive</source>
        <translation>motorisation</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>état</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>clés</translation>
    </message>
    <message>
        <source>treat as live until proved</source>
        <translation>sous tension jusqu&apos;à preuve</translation>
    </message>
    <message>
        <source>none on this drive</source>
        <translation>aucune sur cette motorisation</translation>
    </message>
    <message>
        <source>purge before any hot work</source>
        <translation>purger avant tout point chaud</translation>
    </message>
    <message>
        <source>look under the boot</source>
        <translation>regarder sous le coffre</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>Haute tension</translation>
    </message>
    <message>
        <source>Gas tank</source>
        <translation>Réservoir de gaz</translation>
    </message>
    <message>
        <source>choose the drive first</source>
        <translation>choisir d&apos;abord la motorisation</translation>
    </message>
    <message>
        <source>choose the condition first</source>
        <translation>choisir d&apos;abord l&apos;état</translation>
    </message>
    <message>
        <source>temperature watch first</source>
        <translation>d&apos;abord surveiller la température</translation>
    </message>
    <message>
        <source>nothing reported</source>
        <translation>rien de signalé</translation>
    </message>
    <message>
        <source>Holder and document</source>
        <translation>Détenteur et document</translation>
    </message>
    <message>
        <source>asked in the first steps</source>
        <translation>demandés aux premières étapes</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>Why is it refused?</source>
        <translation>Pourquoi est-il refusé&#xa0;?</translation>
    </message>
    <message>
        <source>Parts wanted: {count}</source>
        <translation>Pièces à prendre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>tap to see which</source>
        <translation>touchez pour voir lesquelles</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>enregistrement…</translation>
    </message>
    <message>
        <source>Parts that sell: {count}</source>
        <translation>Pièces qui se vendent&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>Police book</source>
        <translation>Livre de police</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Déchets</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Conteneurs</translation>
    </message>
    <message>
        <source>Refrigerant</source>
        <translation>Fluides frigorigènes</translation>
    </message>
    <message>
        <source>Hulks</source>
        <translation>Carcasses</translation>
    </message>
    <message>
        <source>Parts out</source>
        <translation>Pièces sorties</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>sans code</translation>
    </message>
    <message>
        <source>here</source>
        <translation>sur site</translation>
    </message>
    <message>
        <source>out {day}</source>
        <translation>sorti {day}</translation>
    </message>
    <message>
        <source>Mixed or unknown</source>
        <translation>Mélangé ou inconnu</translation>
    </message>
    <message>
        <source>no attestation</source>
        <translation>sans attestation</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} à compléter</translation>
    </message>
    <message>
        <source>no slip</source>
        <translation>sans bon</translation>
    </message>
    <message>
        <source>back {day}</source>
        <translation>revenue {day}</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Write to files</source>
        <translation>Écrire les fichiers</translation>
    </message>
    <message>
        <source>All registers of the month</source>
        <translation>Tous les registres du mois</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registres</translation>
    </message>
    <message>
        <source>Registers written</source>
        <translation>Registres écrits</translation>
    </message>
    <message>
        <source>Nothing in this month</source>
        <translation>Rien ce mois-ci</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>Weigh tickets</source>
        <translation>Bons de pesée</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Écriture en cours…</translation>
    </message>
    <message>
        <source>being stopped…</source>
        <translation>arrêt en cours…</translation>
    </message>
    <message>
        <source>Balances…</source>
        <translation>Bilans…</translation>
    </message>
    <message>
        <source>Inspection…</source>
        <translation>Inspection…</translation>
    </message>
    <message>
        <source>mass differs</source>
        <translation>masse différente</translation>
    </message>
</context>
<context>
    <name>Rolls</name>
    <message>
        <source>What is in {printer}?</source>
        <translation>Qu&apos;y a-t-il dans {printer} ?</translation>
    </message>
    <message>
        <source>New ribbon too</source>
        <translation>Nouveau ruban aussi</translation>
    </message>
    <message>
        <source>What needs labels of another size waits, until its roll is in.</source>
        <translation>Ce qui demande une autre taille attend que son rouleau soit mis.</translation>
    </message>
    <message>
        <source>Labels on the roll, width × height</source>
        <translation>Étiquettes du rouleau, largeur × hauteur</translation>
    </message>
    <message>
        <source>It is in</source>
        <translation>C&apos;est en place</translation>
    </message>
    <message>
        <source>waiting for: the size</source>
        <translation>manque : la taille</translation>
    </message>
</context>
<context>
    <name>RunColumn</name>
    <message>
        <source>Draft translation</source>
        <translation>Traduction provisoire</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done} étapes sur {total}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>View: short</source>
        <translation>Vue&#xa0;: courte</translation>
    </message>
    <message>
        <source>All instructions</source>
        <translation>Toutes les consignes</translation>
    </message>
    <message>
        <source>Short view</source>
        <translation>Vue courte</translation>
    </message>
    <message>
        <source>not for this step</source>
        <translation>pas pour cette étape</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>{state} · SAFE until {time}</source>
        <translation>{state} · SÛR jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>{state} · SAFE</source>
        <translation>{state} · SÛR</translation>
    </message>
    <message>
        <source>{state} · NOT SAFE</source>
        <translation>{state} · PAS SÛR</translation>
    </message>
    <message>
        <source>{state} · NOT KNOWN, TREAT AS LIVE</source>
        <translation>{state} · INCONNU, SUPPOSER SOUS TENSION</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Scale: {name}</source>
        <translation>Balance : {name}</translation>
    </message>
    <message>
        <source>Nothing it sends is a mass now.</source>
        <translation>Rien de ce qu&apos;elle envoie n&apos;est une masse pour l&apos;instant.</translation>
    </message>
    <message>
        <source>It sends: {line}</source>
        <translation>Elle envoie : {line}</translation>
    </message>
    <message>
        <source>Not understood: {count}, last {line}</source>
        <translation>Non compris : {count}, dernière ligne {line}</translation>
    </message>
    <message>
        <source>nothing lies on it</source>
        <translation>rien sur la balance</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>wait: it moves</source>
        <translation>attendez : instable</translation>
    </message>
    <message>
        <source>too heavy for it</source>
        <translation>trop lourd pour elle</translation>
    </message>
    <message>
        <source>below its range</source>
        <translation>sous sa plage</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>no line to it</source>
        <translation>pas de liaison</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Scanner that types</source>
        <translation>Douchette clavier</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>being looked for</source>
        <translation>recherche en cours</translation>
    </message>
    <message>
        <source>look</source>
        <translation>à voir</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>rien lu encore</translation>
    </message>
    <message>
        <source>keyboard US</source>
        <translation>clavier US</translation>
    </message>
    <message>
        <source>keyboard French</source>
        <translation>clavier français</translation>
    </message>
    <message>
        <source>keyboard Belgian</source>
        <translation>clavier belge</translation>
    </message>
    <message>
        <source>keyboard British</source>
        <translation>clavier britannique</translation>
    </message>
    <message>
        <source>keyboard German</source>
        <translation>clavier allemand</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>finit par Entrée</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>finit par Tab</translation>
    </message>
    <message>
        <source>ends with a pause</source>
        <translation>finit par une pause</translation>
    </message>
    <message>
        <source>keyboard of this machine</source>
        <translation>clavier de ce terminal</translation>
    </message>
    <message>
        <source>prefix {signs}</source>
        <translation>préfixe {signs}</translation>
    </message>
    <message>
        <source>{signs} for GS</source>
        <translation>{signs} pour GS</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Douchettes</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>Carte d&apos;essai</translation>
    </message>
    <message>
        <source>Where scans come from</source>
        <translation>D&apos;où viennent les lectures</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>Lecture d&apos;essai</translation>
    </message>
    <message>
        <source>Scan code 1 of the test card, then code 2: the terminal finds how the scanner is set up. Any other code is only shown here.</source>
        <translation>Lisez le code 1 de la carte d&apos;essai, puis le code 2 : le terminal trouve le réglage de la douchette. Tout autre code est seulement montré ici.</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>saisi à la main</translation>
    </message>
    <message>
        <source>{scanner}, {count} signs</source>
        <translation>{scanner}, {count} signes</translation>
    </message>
    <message>
        <source>Scanner understood</source>
        <translation>Douchette comprise</translation>
    </message>
    <message>
        <source>test card not scanned yet</source>
        <translation>carte d&apos;essai pas encore lue</translation>
    </message>
    <message>
        <source>Test card for scanners</source>
        <translation>Carte d&apos;essai des douchettes</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>New places</source>
        <translation>Nouveaux emplacements</translation>
    </message>
    <message>
        <source>Code, or its beginning</source>
        <translation>Code, ou son début</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Add and print the labels</source>
        <translation>Ajouter et imprimer les étiquettes</translation>
    </message>
    <message>
        <source>Any pole</source>
        <translation>Tout pôle</translation>
    </message>
    <message>
        <source>a code, and a number from 1 to {most}</source>
        <translation>un code et un nombre de 1 à {most}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>no longer used</source>
        <translation>n&apos;est plus utilisé</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Print the label</source>
        <translation>Imprimer l&apos;étiquette</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Comment s&apos;appelle-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>Why is it no longer used?</source>
        <translation>Pourquoi n&apos;est-il plus utilisé&#xa0;?</translation>
    </message>
    <message>
        <source>New name: {name}</source>
        <translation>Nouveau nom&#xa0;: {name}</translation>
    </message>
    <message>
        <source>no longer used: {reason}</source>
        <translation>n&apos;est plus utilisé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Places and bins</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Every place has a code and a label with it. Tap one to change it.</source>
        <translation>Chaque emplacement a un code et une étiquette. Touchez-en un pour le modifier.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation>rien n&apos;est modifié</translation>
    </message>
    <message>
        <source>Why is it changed?</source>
        <translation>Pourquoi ce changement&#xa0;?</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Line and safety</source>
        <translation>Ligne et sécurité</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>They hold at once; the order of pyrotechnics for vehicles taken in from now on.</source>
        <translation>Ils comptent aussitôt&#xa0;; l&apos;ordre de la pyrotechnie pour les véhicules pris en charge à partir de maintenant.</translation>
    </message>
    <message>
        <source>Takt</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>minutes, or empty for the standard times</source>
        <translation>minutes, ou vide pour les temps standard</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>Se verrouille seul</translation>
    </message>
    <message>
        <source>minutes without a touch, 1 to 60</source>
        <translation>minutes sans contact, 1 à 60</translation>
    </message>
    <message>
        <source>Fluids first</source>
        <translation>Fluides d&apos;abord</translation>
    </message>
    <message>
        <source>UK guidance</source>
        <translation>recommandation britannique</translation>
    </message>
    <message>
        <source>Pyrotechnics first</source>
        <translation>Pyrotechnie d&apos;abord</translation>
    </message>
    <message>
        <source>MINI asks so</source>
        <translation>demandé par MINI</translation>
    </message>
    <message>
        <source>No place is set up yet.</source>
        <translation>Aucun emplacement n&apos;est encore créé.</translation>
    </message>
    <message>
        <source>VIN on the labels</source>
        <translation>VIN sur les étiquettes</translation>
    </message>
    <message>
        <source>Pyrotechnics before fluids</source>
        <translation>Pyrotechnie avant fluides</translation>
    </message>
    <message>
        <source>Bin for parts</source>
        <translation>Casier à pièces</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>standard times</source>
        <translation>temps standard</translation>
    </message>
    <message>
        <source>Authority of the permit: {name}</source>
        <translation>Autorité de l&apos;agrément&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Set up: {name}</source>
        <translation>Mise en place&#xa0;: {name}</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>remis en service</translation>
    </message>
    <message>
        <source>called “{name}”</source>
        <translation>nommé «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>créé</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>Changer le nom…</translation>
    </message>
    <message>
        <source>No longer used…</source>
        <translation>Ne plus utiliser…</translation>
    </message>
    <message>
        <source>Add places…</source>
        <translation>Ajouter…</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Stored</source>
        <translation>Rangé</translation>
    </message>
    <message>
        <source>What you had begun to type is gone: too many others worked here meanwhile, or your roles or language changed. Everything you confirmed is kept; type it again.</source>
        <translation>Ce que vous aviez commencé à saisir est perdu&#xa0;: trop d&apos;autres personnes ont travaillé ici entre-temps, ou vos rôles ou votre langue ont changé. Tout ce que vous avez confirmé est conservé&#xa0;; saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Opérateur {number}</translation>
    </message>
    <message>
        <source>Works alone</source>
        <translation>Travaille seul</translation>
    </message>
</context>
<context>
    <name>SignatureInput</name>
    <message>
        <source>tap to sign</source>
        <translation>toucher pour signer</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>sign with a finger</source>
        <translation>signer avec le doigt</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Draw here with a finger: no card can sign.</source>
        <translation>Signez ici du doigt&#xa0;: aucune carte ne signe.</translation>
    </message>
</context>
<context>
    <name>StepInput</name>
    <message>
        <source>tap to enter</source>
        <translation>toucher pour saisir</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Other open steps</source>
        <translation>Autres étapes ouvertes</translation>
    </message>
    <message>
        <source>picture of the place</source>
        <translation>photo de l&apos;endroit</translation>
    </message>
    <message>
        <source>Waiting time: over</source>
        <translation>Attente&#xa0;: terminée</translation>
    </message>
    <message>
        <source>Waiting time: {time} left</source>
        <translation>Attente&#xa0;: encore {time}</translation>
    </message>
    <message>
        <source>cannot be given: {cause}</source>
        <translation>impossible à donner&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Étape {number}</translation>
    </message>
    <message>
        <source>Hold point</source>
        <translation>Point d&apos;arrêt</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>Deux personnes</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>Maker&apos;s time…</source>
        <translation>Temps constructeur…</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Omettre…</translation>
    </message>
    <message>
        <source>“{label}” cannot be given…</source>
        <translation>«&#xa0;{label}&#xa0;» impossible à donner…</translation>
    </message>
    <message>
        <source>Tools: {tools}</source>
        <translation>Outils : {tools}</translation>
    </message>
</context>
<context>
    <name>StepScreen</name>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Operator {number}</source>
        <translation>Opérateur {number}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Enter the reading as it is.</source>
        <translation>Saisissez la mesure telle quelle.</translation>
    </message>
    <message>
        <source>A value beyond a limit is recorded and leads to what the procedure asks for.</source>
        <translation>Une valeur hors limite est enregistrée et mène à ce que prévoit la procédure.</translation>
    </message>
    <message>
        <source>Why is this step left out?</source>
        <translation>Pourquoi omettre cette étape&#xa0;?</translation>
    </message>
    <message>
        <source>Why does the vehicle rest?</source>
        <translation>Pourquoi le véhicule est-il en pause&#xa0;?</translation>
    </message>
    <message>
        <source>Where does the maker say so?</source>
        <translation>Où le constructeur l&apos;écrit-il&#xa0;?</translation>
    </message>
    <message>
        <source>The maker&apos;s own waiting time</source>
        <translation>Le temps d&apos;attente du constructeur</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Confirm step</source>
        <translation>Valider l&apos;étape</translation>
    </message>
    <message>
        <source>Nothing here is open to you now</source>
        <translation>Rien n&apos;est ouvert pour vous ici</translation>
    </message>
    <message>
        <source>This vehicle is finished</source>
        <translation>Ce véhicule est terminé</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>no step is open</source>
        <translation>aucune étape n&apos;est ouverte</translation>
    </message>
    <message>
        <source>Leave this step out: {reason}</source>
        <translation>Omettre cette étape&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Wait {minutes} min: {source}</source>
        <translation>Attendre {minutes} min&#xa0;: {source}</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>enregistrement…</translation>
    </message>
</context>
<context>
    <name>StepUndo</name>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
</context>
<context>
    <name>StepsSheet</name>
    <message>
        <source>Steps that are open now</source>
        <translation>Étapes ouvertes maintenant</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>étapes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omise</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Failed, open</source>
        <translation>Échec, ouverte</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Pause the vehicle…</source>
        <translation>Mettre le véhicule en pause…</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>étapes&#xa0;: 1</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>it was altered after it was recorded</source>
        <translation>modifié après son enregistrement</translation>
    </message>
    <message>
        <source>another fact with its number was told before</source>
        <translation>un autre fait portant son numéro a été transmis avant</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>it is from a time no clock shows</source>
        <translation>il est d&apos;un temps qu&apos;aucune horloge n&apos;indique</translation>
    </message>
    <message>
        <source>only the inventory may change this; it does not count</source>
        <translation>seul l&apos;inventaire peut modifier cela ; cela ne compte pas</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min ahead of the inventory&apos;s</source>
        <translation>{hours} h {minutes} min en avance sur l&apos;inventaire</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min behind the inventory&apos;s</source>
        <translation>{hours} h {minutes} min en retard sur l&apos;inventaire</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Échanger maintenant</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Inscrire…</translation>
    </message>
    <message>
        <source>To enrol, show an enrolment code on the inventory&apos;s page and scan it here. It works once and for 15 minutes.</source>
        <translation>Pour inscrire ce terminal, affichez un code d&apos;inscription sur la page de l&apos;inventaire et scannez-le ici. Il sert une fois, pendant 15 minutes.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>This terminal and the inventory</source>
        <translation>Ce terminal et l&apos;inventaire</translation>
    </message>
    <message>
        <source>Nothing of this terminal is kept elsewhere. Work needs no inventory.</source>
        <translation>Rien de ce terminal n&apos;est gardé ailleurs. Le travail n&apos;a pas besoin d&apos;inventaire.</translation>
    </message>
    <message>
        <source>{count}, the oldest of {time}</source>
        <translation>{count}, le plus ancien de {time}</translation>
    </message>
    <message>
        <source>This terminal</source>
        <translation>Ce terminal</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Facts kept here alone</source>
        <translation>Faits gardés ici seulement</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Dernier échange</translation>
    </message>
    <message>
        <source>People, places, settings</source>
        <translation>Personnes, emplacements, réglages</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>This clock</source>
        <translation>Cette horloge</translation>
    </message>
    <message>
        <source>Facts of this terminal that the inventory put aside</source>
        <translation>Faits de ce terminal que l&apos;inventaire a mis de côté</translation>
    </message>
    <message>
        <source>not in this program</source>
        <translation>pas dans ce programme</translation>
    </message>
    <message>
        <source>being enrolled…</source>
        <translation>inscription en cours…</translation>
    </message>
    <message>
        <source>enrol first</source>
        <translation>inscrire d&apos;abord</translation>
    </message>
    <message>
        <source>Enrolment code of the inventory</source>
        <translation>Code d&apos;inscription de l&apos;inventaire</translation>
    </message>
    <message>
        <source>Enrol at {inventory}</source>
        <translation>Inscrire à {inventory}</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Sync begins</source>
        <translation>Synchro en cours</translation>
    </message>
    <message>
        <source>Telling {count}</source>
        <translation>Transmission : {count}</translation>
    </message>
    <message>
        <source>Offline, {count} waiting</source>
        <translation>Hors ligne, {count} en attente</translation>
    </message>
    <message>
        <source>Sync stopped: {why}</source>
        <translation>Synchro arrêtée : {why}</translation>
    </message>
    <message>
        <source>In sync, {count} put aside</source>
        <translation>À jour, {count} mis de côté</translation>
    </message>
    <message>
        <source>In sync, clock is off</source>
        <translation>À jour, horloge décalée</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>not let in</source>
        <translation>non admis</translation>
    </message>
    <message>
        <source>enrol again</source>
        <translation>réinscrire</translation>
    </message>
    <message>
        <source>another inventory</source>
        <translation>autre inventaire</translation>
    </message>
    <message>
        <source>update needed</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>disque plein</translation>
    </message>
    <message>
        <source>look at Sync</source>
        <translation>voir Synchro</translation>
    </message>
</context>
<context>
    <name>TagSheet</name>
    <message>
        <source>Other labels</source>
        <translation>Autres étiquettes</translation>
    </message>
    <message>
        <source>There is none of this kind here.</source>
        <translation>Il n&apos;y en a aucun de ce genre ici.</translation>
    </message>
    <message>
        <source>on {printer}</source>
        <translation>sur {printer}</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>Imprimer {count}</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>Take over {vehicle}?</source>
        <translation>Reprendre {vehicle}&#xa0;?</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Véhicule</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Motorisation</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Numéro de registre</translation>
    </message>
    <message>
        <source>From terminal</source>
        <translation>Du terminal</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Étapes faites</translation>
    </message>
    <message>
        <source>No proof came along. Treat the vehicle as live until the proofs are taken anew here.</source>
        <translation>Aucune preuve n&apos;a suivi. Considérez le véhicule sous tension jusqu&apos;à nouvelles preuves ici.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>{read} of {count} codes of the ticket are read</source>
        <translation>Codes du ticket lus&#xa0;: {read} sur {count}</translation>
    </message>
    <message>
        <source>Scan next: code {numbers}. Nothing is recorded yet.</source>
        <translation>À scanner&#xa0;: code {numbers}. Rien n&apos;est encore enregistré.</translation>
    </message>
    <message>
        <source>recording…</source>
        <translation>enregistrement…</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Not passed</source>
        <translation>Non réussie</translation>
    </message>
    <message>
        <source>Repeat or accept</source>
        <translation>Répéter ou accepter</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>N&apos;a pas pu être fait</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Voir le dossier</translation>
    </message>
    <message>
        <source>Begin new work</source>
        <translation>Commencer un nouveau travail</translation>
    </message>
    <message>
        <source>Let it go on, or not</source>
        <translation>Libérer, ou non</translation>
    </message>
    <message>
        <source>Want overdue</source>
        <translation>Recherche en retard</translation>
    </message>
    <message>
        <source>Wanted part is there</source>
        <translation>Pièce recherchée arrivée</translation>
    </message>
    <message>
        <source>Tell who waits</source>
        <translation>Prévenir qui attend</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>La remettre</translation>
    </message>
    <message>
        <source>Wanted part not taken</source>
        <translation>Pièce à prendre non déposée</translation>
    </message>
    <message>
        <source>Take it or say why not</source>
        <translation>Déposer ou dire pourquoi pas</translation>
    </message>
    <message>
        <source>Confirmed twice: {step}</source>
        <translation>Confirmée deux fois&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Two terminals disagree</source>
        <translation>Deux terminaux se contredisent</translation>
    </message>
    <message>
        <source>One ticket was taken over twice.</source>
        <translation>Un même ticket a été repris deux fois.</translation>
    </message>
    <message>
        <source>Certificate not declared</source>
        <translation>Certificat non déclaré</translation>
    </message>
    <message>
        <source>Certificate not signed</source>
        <translation>Certificat non signé</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>Saisir la réponse</translation>
    </message>
    <message>
        <source>Have it signed</source>
        <translation>Faire signer</translation>
    </message>
    <message>
        <source>Qualification over</source>
        <translation>Habilitation échue</translation>
    </message>
    <message>
        <source>Qualification ends</source>
        <translation>Habilitation qui finit</translation>
    </message>
    <message>
        <source>Renew or withdraw it</source>
        <translation>La renouveler ou la retirer</translation>
    </message>
</context>
<context>
    <name>TasksScreen</name>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Rien ne vous attend.</translation>
    </message>
    <message>
        <source>Supervisor&apos;s tasks</source>
        <translation>Tâches du responsable</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} en attente</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Wording…</source>
        <translation>Libellé…</translation>
    </message>
    <message>
        <source>has its place</source>
        <translation>a sa place</translation>
    </message>
    <message>
        <source>goes no further</source>
        <translation>ne va pas plus loin</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>must stay</source>
        <translation>doit rester</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste ainsi</translation>
    </message>
    <message>
        <source>On labels in {language}</source>
        <translation>Sur les étiquettes en {language}</translation>
    </message>
    <message>
        <source>* stands for what the label fills in</source>
        <translation>* tient la place de ce que l&apos;étiquette remplit</translation>
    </message>
    <message>
        <source>being drawn…</source>
        <translation>dessin en cours…</translation>
    </message>
    <message>
        <source>A sample, as it would print</source>
        <translation>Un exemple, comme il s&apos;imprimerait</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>D&apos;origine</translation>
    </message>
    <message>
        <source>{shown} of {count} lines show</source>
        <translation>{shown} lignes affichées sur {count}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masquée</translation>
    </message>
    <message>
        <source>Save version {number}</source>
        <translation>Enregistrer la version {number}</translation>
    </message>
    <message>
        <source>it prints at once</source>
        <translation>imprimée aussitôt</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>l&apos;est déjà</translation>
    </message>
    <message>
        <source>Nobody has changed this template: it prints as shipped.</source>
        <translation>Personne n&apos;a changé ce modèle : il s&apos;imprime comme d&apos;origine.</translation>
    </message>
    <message>
        <source>Go on from this one</source>
        <translation>Repartir de celle-ci</translation>
    </message>
    <message>
        <source>fits no more</source>
        <translation>ne convient plus</translation>
    </message>
    <message>
        <source>version {number} fits no more: printed as shipped</source>
        <translation>la version {number} ne convient plus : imprimée comme d&apos;origine</translation>
    </message>
    <message>
        <source>fits no more, prints as shipped: {templates}</source>
        <translation>ne convient plus, imprimé comme d&apos;origine : {templates}</translation>
    </message>
    <message>
        <source>in versions of your own: {count}</source>
        <translation>en versions à vous : {count}</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>d&apos;origine</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>has other lines than the template has now</source>
        <translation>a d&apos;autres lignes que le modèle d&apos;aujourd&apos;hui</translation>
    </message>
    <message>
        <source>hidden: {what}</source>
        <translation>masqué : {what}</translation>
    </message>
    <message>
        <source>moved: {what}</source>
        <translation>déplacé : {what}</translation>
    </message>
    <message>
        <source>worded otherwise: {what}</source>
        <translation>autre libellé : {what}</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>Bin or place</source>
        <translation>Casier ou emplacement</translation>
    </message>
    <message>
        <source>Command card</source>
        <translation>Carte de commande</translation>
    </message>
    <message>
        <source>Container of waste</source>
        <translation>Contenant de déchets</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Part, the least</source>
        <translation>Pièce, le minimum</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Vehicle roof</source>
        <translation>Toit du véhicule</translation>
    </message>
    <message>
        <source>DEMO mark</source>
        <translation>Marque DÉMO</translation>
    </message>
    <message>
        <source>Reused part</source>
        <translation>Pièce de réemploi</translation>
    </message>
    <message>
        <source>Name of the part</source>
        <translation>Nom de la pièce</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>Réf. constructeur</translation>
    </message>
    <message>
        <source>Donor vehicle</source>
        <translation>Véhicule donneur</translation>
    </message>
    <message>
        <source>Donor and day</source>
        <translation>Donneur et date</translation>
    </message>
    <message>
        <source>Day of removal</source>
        <translation>Jour du démontage</translation>
    </message>
    <message>
        <source>Grade, letter</source>
        <translation>Grade, lettre</translation>
    </message>
    <message>
        <source>Grade in words</source>
        <translation>Grade en mots</translation>
    </message>
    <message>
        <source>Rule of the grade</source>
        <translation>Règle du grade</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Reprint mark</source>
        <translation>Marque de réimpression</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>Haute tension</translation>
    </message>
    <message>
        <source>Rule of high voltage</source>
        <translation>Consigne haute tension</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Chimie</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>How to carry it</source>
        <translation>Comment la transporter</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En cas d&apos;urgence</translation>
    </message>
    <message>
        <source>Number of the person</source>
        <translation>Numéro de la personne</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nom de la personne</translation>
    </message>
    <message>
        <source>Code of the place</source>
        <translation>Code de l&apos;emplacement</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nom de l&apos;emplacement</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Hazardous waste</source>
        <translation>Déchet dangereux</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Déchet</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Matière</translation>
    </message>
    <message>
        <source>Waste code</source>
        <translation>Code déchet</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenant</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>Rule of quarantine</source>
        <translation>Consigne de quarantaine</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Ce qui est retenu</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Numéro de registre</translation>
    </message>
    <message>
        <source>Make and model</source>
        <translation>Marque et modèle</translation>
    </message>
    <message>
        <source>Day of reception</source>
        <translation>Jour de réception</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>VIN</translation>
    </message>
    <message>
        <source>Name of the workshop</source>
        <translation>Nom de l&apos;atelier</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Permit, address, contact</source>
        <translation>Agrément, adresse, contact</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>Agrément</translation>
    </message>
    <message>
        <source>What every label says. Tap one to see it and to arrange it.</source>
        <translation>Ce que dit chaque étiquette. Touchez-en une pour la voir et l&apos;arranger.</translation>
    </message>
    <message>
        <source>Templates of the labels</source>
        <translation>Modèles des étiquettes</translation>
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
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>This terminal</source>
        <translation>Ce terminal</translation>
    </message>
    <message>
        <source>Other terminals</source>
        <translation>Autres terminaux</translation>
    </message>
    <message>
        <source>not heard: {terminals}</source>
        <translation>pas entendus : {terminals}</translation>
    </message>
    <message>
        <source>heard: {terminals}</source>
        <translation>entendus : {terminals}</translation>
    </message>
    <message>
        <source>none known here</source>
        <translation>aucun connu ici</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>pas en ordre</translation>
    </message>
    <message>
        <source>none: labels become files</source>
        <translation>aucune&#xa0;: étiquettes en fichiers</translation>
    </message>
    <message>
        <source>took a picture</source>
        <translation>a pris une photo</translation>
    </message>
    <message>
        <source>{size} MB, {count} facts</source>
        <translation>{size} Mo, {count} faits</translation>
    </message>
    <message>
        <source>{size} MB free</source>
        <translation>{size} Mo libres</translation>
    </message>
    <message>
        <source>whole, {count} facts</source>
        <translation>entière, {count} faits</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>avance normalement</translation>
    </message>
    <message>
        <source>none yet, the first is due</source>
        <translation>aucune encore, la première va suivre</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Sauvegardé</translation>
    </message>
    <message>
        <source>the copy was proved</source>
        <translation>la copie est vérifiée</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Newest copy</source>
        <translation>Dernière copie</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Chain of facts</source>
        <translation>Chaîne des faits</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Imprimante d&apos;étiquettes</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>being looked at…</source>
        <translation>examen en cours…</translation>
    </message>
    <message>
        <source>being stopped…</source>
        <translation>arrêt en cours…</translation>
    </message>
    <message>
        <source>being copied…</source>
        <translation>copie en cours…</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Douchettes</translation>
    </message>
    <message>
        <source>not there: {scanners}</source>
        <translation>absente : {scanners}</translation>
    </message>
    <message>
        <source>ready: {scanners}</source>
        <translation>prête : {scanners}</translation>
    </message>
    <message>
        <source>only what types</source>
        <translation>seulement au clavier</translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>or scan it</source>
        <translation>ou scanner</translation>
    </message>
    <message>
        <source>scan, or tap to type</source>
        <translation>scanner, ou toucher pour saisir</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Nothing in the list yet.</source>
        <translation>Rien dans la liste encore.</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Il n&apos;y en a pas</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>A container leaves…</source>
        <translation>Un conteneur part…</translation>
    </message>
    <message>
        <source>full, still here: {count}</source>
        <translation>pleins, encore ici&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Conteneurs</translation>
    </message>
    <message>
        <source>Full, here</source>
        <translation>Plein, ici</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Ticket recorded</source>
        <translation>Bon enregistré</translation>
    </message>
    <message>
        <source>Why does this ticket not count?</source>
        <translation>Pourquoi ce bon ne compte-t-il pas&#xa0;?</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>No container is closed here.</source>
        <translation>Aucun conteneur n&apos;est fermé ici.</translation>
    </message>
    <message>
        <source>Waste code</source>
        <translation>Code déchet</translation>
    </message>
    <message>
        <source>Net at closing</source>
        <translation>Net à la fermeture</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tare</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Fermé le</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Numéro du bon</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Day on the ticket</source>
        <translation>Jour du bon</translation>
    </message>
    <message>
        <source>Taker</source>
        <translation>Preneur</translation>
    </message>
    <message>
        <source>Scale, or place</source>
        <translation>Balance ou lieu</translation>
    </message>
    <message>
        <source>Weighed on</source>
        <translation>Pesé sur</translation>
    </message>
    <message>
        <source>What the taker makes of it</source>
        <translation>Ce que le preneur en fait</translation>
    </message>
    <message>
        <source>What does the weigh ticket say?</source>
        <translation>Que dit le bon de pesée&#xa0;?</translation>
    </message>
    <message>
        <source>Record the ticket</source>
        <translation>Enregistrer le bon</translation>
    </message>
    <message>
        <source>two letters, such as FR or DE</source>
        <translation>deux lettres, comme FR ou DE</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>manque&#xa0;: {what}</translation>
    </message>
    <message>
        <source>gross must be more than tare</source>
        <translation>le brut doit dépasser la tare</translation>
    </message>
    <message>
        <source>{kg} kg net</source>
        <translation>{kg} kg net</translation>
    </message>
    <message>
        <source>The taker&apos;s scale</source>
        <translation>Balance du preneur</translation>
    </message>
    <message>
        <source>A public weighbridge</source>
        <translation>Pont-bascule public</translation>
    </message>
    <message>
        <source>Our own scale</source>
        <translation>Notre balance</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Recyclé</translation>
    </message>
    <message>
        <source>Burnt for energy</source>
        <translation>Brûlé pour l&apos;énergie</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Éliminé</translation>
    </message>
    <message>
        <source>Hulks</source>
        <translation>Carcasses</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Goes to country</source>
        <translation>Pays de destination</translation>
    </message>
    <message>
        <source>No container is full, and none has left.</source>
        <translation>Aucun conteneur plein, aucun parti.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Nothing travels between the poles.</source>
        <translation>Rien ne circule entre les pôles.</translation>
    </message>
    <message>
        <source>Slip…</source>
        <translation>Bon…</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Réceptionner…</translation>
    </message>
    <message>
        <source>Type a code…</source>
        <translation>Saisir un code…</translation>
    </message>
    <message>
        <source>Damaged…</source>
        <translation>Abîmée…</translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation>Emplacement…</translation>
    </message>
    <message>
        <source>Scan a transfer slip, or tap a line.</source>
        <translation>Scannez un bon de transfert, ou touchez une ligne.</translation>
    </message>
    <message>
        <source>Scan each part that goes.</source>
        <translation>Scannez chaque pièce qui part.</translation>
    </message>
    <message>
        <source>Scan each part that arrived, or tap it.</source>
        <translation>Scannez chaque pièce arrivée, ou touchez-la.</translation>
    </message>
    <message>
        <source>Send parts…</source>
        <translation>Envoyer des pièces…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Réceptionner</translation>
    </message>
    <message>
        <source>scan a part</source>
        <translation>scannez une pièce</translation>
    </message>
    <message>
        <source>{there} of {all} there</source>
        <translation>{there} sur {all} présentes</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>{count} manquantes</translation>
    </message>
    <message>
        <source>from {one} to {other}</source>
        <translation>de {one} à {other}</translation>
    </message>
    <message>
        <source>there</source>
        <translation>présente</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>not on the slip</source>
        <translation>hors du bon</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>abîmée</translation>
    </message>
    <message>
        <source>Code of the part</source>
        <translation>Code de la pièce</translation>
    </message>
    <message>
        <source>What is wrong with {part}?</source>
        <translation>Qu&apos;a la pièce {part}&#xa0;?</translation>
    </message>
    <message>
        <source>Which bin do they go into?</source>
        <translation>Dans quel emplacement vont-elles&#xa0;?</translation>
    </message>
    <message>
        <source>No bin yet</source>
        <translation>Pas encore d&apos;emplacement</translation>
    </message>
    <message>
        <source>Which pole do they go to?</source>
        <translation>Vers quel pôle vont-elles&#xa0;?</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Received, {count} missing</source>
        <translation>Reçu, {count} manquantes</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>years</source>
        <translation>ans</translation>
    </message>
</context>
<context>
    <name>UnknownCode</name>
    <message>
        <source>Nothing here has this code</source>
        <translation>Rien ici ne porte ce code</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>What does it stand for? Scanning it finds that from now on.</source>
        <translation>Que désigne-t-il ? Le scanner le retrouvera désormais.</translation>
    </message>
    <message>
        <source>This part</source>
        <translation>Cette pièce</translation>
    </message>
    <message>
        <source>This vehicle</source>
        <translation>Ce véhicule</translation>
    </message>
    <message>
        <source>then scan the code once more</source>
        <translation>puis scannez le code encore une fois</translation>
    </message>
    <message>
        <source>A new vehicle</source>
        <translation>Un nouveau véhicule</translation>
    </message>
    <message>
        <source>To link it to a part, scan the part or open it, then scan this code again.</source>
        <translation>Pour le lier à une pièce, scannez ou ouvrez la pièce, puis scannez ce code à nouveau.</translation>
    </message>
    <message>
        <source>“{code}” is linked to this.</source>
        <translation>« {code} » est lié à ceci.</translation>
    </message>
    <message>
        <source>Take the link back</source>
        <translation>Annuler le lien</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Lié</translation>
    </message>
    <message>
        <source>“{code}” now finds {what}.</source>
        <translation>« {code} » mène maintenant à {what}.</translation>
    </message>
    <message>
        <source>A GS1 code of another firm: a part or an article.</source>
        <translation>Un code GS1 d&apos;une autre entreprise : une pièce ou un article.</translation>
    </message>
    <message>
        <source>A label of the supply chain.</source>
        <translation>Une étiquette de la chaîne logistique.</translation>
    </message>
    <message>
        <source>A maker&apos;s label.</source>
        <translation>Une étiquette de fabricant.</translation>
    </message>
    <message>
        <source>A code that says nothing of itself.</source>
        <translation>Un code qui ne dit rien de lui-même.</translation>
    </message>
    <message>
        <source>A GS1 code of another firm.</source>
        <translation>Un code GS1 d&apos;une autre entreprise.</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
</context>
<context>
    <name>VehicleScreen</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>Older facts are not shown here.</source>
        <translation>Les faits plus anciens ne sont pas affichés ici.</translation>
    </message>
    <message>
        <source>Mass balance</source>
        <translation>Bilan des masses</translation>
    </message>
    <message>
        <source>Mass in</source>
        <translation>Masse à l&apos;entrée</translation>
    </message>
    <message>
        <source>Fractions together</source>
        <translation>Total des fractions</translation>
    </message>
    <message>
        <source>Hulk</source>
        <translation>Carcasse</translation>
    </message>
    <message>
        <source>Prepared for reuse (A)</source>
        <translation>Pour réemploi (A)</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>pas de pesée</translation>
    </message>
    <message>
        <source>Parts · {count}</source>
        <translation>Pièces · {count}</translation>
    </message>
    <message>
        <source>No part taken off yet</source>
        <translation>Aucune pièce déposée encore</translation>
    </message>
    <message>
        <source>photo {number} of {count}</source>
        <translation>photo {number} sur {count}</translation>
    </message>
    <message>
        <source>Record VIN</source>
        <translation>Noter le VIN</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer le travail</translation>
    </message>
    <message>
        <source>Vehicle file</source>
        <translation>Dossier du véhicule</translation>
    </message>
    <message>
        <source>taken in {time}</source>
        <translation>reçu le {time}</translation>
    </message>
    <message>
        <source>register number {number}</source>
        <translation>numéro de registre {number}</translation>
    </message>
    <message>
        <source>{count} keys</source>
        <translation>clés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>no work was started</source>
        <translation>aucun travail commencé</translation>
    </message>
    <message>
        <source>VIN recorded</source>
        <translation>VIN enregistré</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>weighed with its fraction</source>
        <translation>pesée avec sa fraction</translation>
    </message>
    <message>
        <source>{kg} kg, in its fraction</source>
        <translation>{kg} kg, dans sa fraction</translation>
    </message>
    <message>
        <source>Broken: {part}</source>
        <translation>Cassée&#xa0;: {part}</translation>
    </message>
    <message>
        <source>Avoided by parts that left</source>
        <translation>Évité par les pièces sorties</translation>
    </message>
    <message>
        <source>Reuse and recycling</source>
        <translation>Réutilisation et recyclage</translation>
    </message>
    <message>
        <source>Reuse and recovery</source>
        <translation>Réutilisation et valorisation</translation>
    </message>
    <message>
        <source>Reuse and recycling without metals</source>
        <translation>Réutilisation et recyclage hors métaux</translation>
    </message>
    <message>
        <source>Reuse and recovery without metals</source>
        <translation>Réutilisation et valorisation hors métaux</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>of the hulk, {share} % must count as well</source>
        <translation>il faut encore {share} % de la carcasse</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>{what}: ticket {number}</source>
        <translation>{what}&#xa0;: bon {number}</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Remettre…</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>{count} key</source>
        <translation>clés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Begin new work…</source>
        <translation>Nouveau travail…</translation>
    </message>
    <message>
        <source>Documents…</source>
        <translation>Documents…</translation>
    </message>
    <message>
        <source>A = mass in − hulk − fractions, as far as parts explain it (Decision 2005/293/EC)</source>
        <translation>A = masse d&apos;entrée − carcasse − fractions, dans la mesure où des pièces l&apos;expliquent (décision 2005/293/CE)</translation>
    </message>
    <message>
        <source>Neither hulk nor fraction</source>
        <translation>Ni carcasse ni fraction</translation>
    </message>
    <message>
        <source>Explained by no part</source>
        <translation>Expliqué par aucune pièce</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>Scan with the camera</source>
        <translation>Scanner avec la caméra</translation>
    </message>
    <message>
        <source>VIN, label, badge or bin</source>
        <translation>VIN, étiquette, badge ou emplacement</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Ce que voit la caméra</translation>
    </message>
    <message>
        <source>The camera is being opened</source>
        <translation>La caméra s&apos;ouvre</translation>
    </message>
    <message>
        <source>Bring the code into the picture. If it is not read, hold it still.</source>
        <translation>Amenez le code dans l&apos;image. S&apos;il n&apos;est pas lu, tenez-le immobile.</translation>
    </message>
    <message>
        <source>Read the VIN plate</source>
        <translation>Lire la plaque VIN</translation>
    </message>
    <message>
        <source>waiting for the camera</source>
        <translation>en attente de la caméra</translation>
    </message>
    <message>
        <source>fill the frame with it</source>
        <translation>cadrez-la entièrement</translation>
    </message>
    <message>
        <source>reading the plate…</source>
        <translation>lecture de la plaque…</translation>
    </message>
</context>
<context>
    <name>WantSheet</name>
    <message>
        <source>What is wanted?</source>
        <translation>Que recherche-t-on&#xa0;?</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>Mettre sur la liste</translation>
    </message>
    <message>
        <source>Kind of part</source>
        <translation>Type de pièce</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>À partir de l&apos;année</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>Jusqu&apos;à l&apos;année</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>OE number</source>
        <translation>Réf. constructeur</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu&apos;au</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>N° de commande</translation>
    </message>
    <message>
        <source>Customer, kept apart</source>
        <translation>Client, conservé à part</translation>
    </message>
    <message>
        <source>kind of part</source>
        <translation>type de pièce</translation>
    </message>
    <message>
        <source>why</source>
        <translation>motif</translation>
    </message>
    <message>
        <source>waiting for: {what}</source>
        <translation>en attente&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Wants</name>
    <message>
        <source>Reserved for a customer</source>
        <translation>Réservée à un client</translation>
    </message>
    <message>
        <source>For Re-Trofit</source>
        <translation>Pour Re-Trofit</translation>
    </message>
    <message>
        <source>Core order</source>
        <translation>Commande d&apos;échange standard</translation>
    </message>
    <message>
        <source>Stock is low</source>
        <translation>Stock bas</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>À prendre</translation>
    </message>
    <message>
        <source>Take if good</source>
        <translation>Si bonne</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Put aside: {who}</source>
        <translation>Mise de côté&#xa0;: {who}</translation>
    </message>
    <message>
        <source>from {year}</source>
        <translation>dès {year}</translation>
    </message>
    <message>
        <source>to {year}</source>
        <translation>jusqu&apos;à {year}</translation>
    </message>
    <message>
        <source>any vehicle</source>
        <translation>tout véhicule</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu&apos;au {day}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>taken {taken} · in stock {stock} · asked {asked} · handed out {served}</source>
        <translation>déposées {taken} · en stock {stock} · demandées {asked} · remises {served}</translation>
    </message>
    <message>
        <source>{first}, and {count} more</source>
        <translation>{first}, et {count} de plus</translation>
    </message>
    <message>
        <source>{count} gone in 12 months off this model and year</source>
        <translation>parties en 12 mois, même modèle et année&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} gone in 12 months off this model</source>
        <translation>parties en 12 mois, même modèle&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} gone in 12 months off this make</source>
        <translation>parties en 12 mois, même marque&#xa0;: {count}</translation>
    </message>
    <message>
        <source>For one that broke</source>
        <translation>Pour remplacer une pièce cassée</translation>
    </message>
</context>
<context>
    <name>WantsScreen</name>
    <message>
        <source>Handed out</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Nobody waits for a part.</source>
        <translation>Personne n&apos;attend de pièce.</translation>
    </message>
    <message>
        <source>still missing: {count}</source>
        <translation>encore manquantes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>N° de commande</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Convient à</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>New want</source>
        <translation>Nouvelle recherche</translation>
    </message>
    <message>
        <source>needs a supervisor</source>
        <translation>exige un responsable</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} ouvertes</translation>
    </message>
    <message>
        <source>Wanted parts</source>
        <translation>Pièces recherchées</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Sur la liste</translation>
    </message>
    <message>
        <source>Why does nobody wait any more?</source>
        <translation>Pourquoi plus personne n&apos;attend&#xa0;?</translation>
    </message>
    <message>
        <source>Put aside, hand it out</source>
        <translation>De côté, à remettre</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>{have} of {need} put aside</source>
        <translation>{have} sur {need} de côté</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Recherchée</translation>
    </message>
</context>
<context>
    <name>WayOutSheet</name>
    <message>
        <source>Why can “{label}” not be given?</source>
        <translation>Pourquoi «&#xa0;{label}&#xa0;» est-il impossible à donner&#xa0;?</translation>
    </message>
    <message>
        <source>Picture of it · tap to take</source>
        <translation>Photo · toucher pour prendre</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What is the cause?</source>
        <translation>Quelle est la cause&#xa0;?</translation>
    </message>
    <message>
        <source>needs {qualification}</source>
        <translation>exige&#xa0;: {qualification}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>It is recorded, and the step can go on without it.</source>
        <translation>C&apos;est enregistré, et l&apos;étape peut continuer sans cela.</translation>
    </message>
    <message>
        <source>It is recorded. Work goes on with: {step}.</source>
        <translation>C&apos;est enregistré. Le travail continue avec&#xa0;: {step}.</translation>
    </message>
    <message>
        <source>It is recorded, and the vehicle waits until a supervisor releases it.</source>
        <translation>C&apos;est enregistré, et le véhicule attend qu&apos;un responsable le libère.</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>waiting for: {things}</source>
        <translation>manque&#xa0;: {things}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Autre chose…</translation>
    </message>
</context>
<context>
    <name>WeightSheet</name>
    <message>
        <source>Take this weight</source>
        <translation>Prendre ce poids</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tarer</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Zéro</translation>
    </message>
    <message>
        <source>Weigh gross</source>
        <translation>Peser brut</translation>
    </message>
    <message>
        <source>{kg} kg taken off</source>
        <translation>{kg} kg déduits</translation>
    </message>
    <message>
        <source>Weigh ticket…</source>
        <translation>Ticket de pesée…</translation>
    </message>
    <message>
        <source>Its picture</source>
        <translation>Sa photo</translation>
    </message>
    <message>
        <source>of what is typed</source>
        <translation>de ce qui est tapé</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardée</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>non prise</translation>
    </message>
    <message>
        <source>Number of the weigh ticket</source>
        <translation>Numéro du ticket de pesée</translation>
    </message>
    <message>
        <source>from {scale}</source>
        <translation>de {scale}</translation>
    </message>
    <message>
        <source>typed, ticket {number}</source>
        <translation>tapé, ticket {number}</translation>
    </message>
    <message>
        <source>typed, ticket as a picture</source>
        <translation>tapé, ticket en photo</translation>
    </message>
    <message>
        <source>typed, no weigh ticket</source>
        <translation>tapé, sans ticket de pesée</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>HV</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>12 V</source>
        <translation>12 V</translation>
    </message>
    <message>
        <source>GAS</source>
        <translation>GAZ</translation>
    </message>
    <message>
        <source>AIRBAGS</source>
        <translation>AIRBAGS</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>hors tension</translation>
    </message>
    <message>
        <source>live</source>
        <translation>sous tension</translation>
    </message>
    <message>
        <source>off</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>purged</source>
        <translation>purgé</translation>
    </message>
    <message>
        <source>disposed of</source>
        <translation>éliminés</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Inaccessible</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Cassé</translation>
    </message>
    <message>
        <source>Tool missing</source>
        <translation>Outil manquant</translation>
    </message>
    <message>
        <source>Reading out of limits</source>
        <translation>Mesure hors limites</translation>
    </message>
    <message>
        <source>Broke while removing</source>
        <translation>Cassé à la dépose</translation>
    </message>
    <message>
        <source>Not as listed</source>
        <translation>Pas comme prévu</translation>
    </message>
    <message>
        <source>Tool or device</source>
        <translation>Outil ou appareil</translation>
    </message>
    <message>
        <source>Help needed</source>
        <translation>Aide demandée</translation>
    </message>
    <message>
        <source>Battery hot</source>
        <translation>Batterie chaude</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Petrol</source>
        <translation>Essence</translation>
    </message>
    <message>
        <source>Diesel</source>
        <translation>Diesel</translation>
    </message>
    <message>
        <source>LPG</source>
        <translation>GPL</translation>
    </message>
    <message>
        <source>CNG</source>
        <translation>GNV</translation>
    </message>
    <message>
        <source>Mild 48 V</source>
        <translation>MHEV 48 V</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>Rechargeable</translation>
    </message>
    <message>
        <source>Electric</source>
        <translation>Électrique</translation>
    </message>
    <message>
        <source>Hydrogen</source>
        <translation>Hydrogène</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Entier</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Accidenté</translation>
    </message>
    <message>
        <source>Burnt</source>
        <translation>Brûlé</translation>
    </message>
    <message>
        <source>Flooded</source>
        <translation>Inondé</translation>
    </message>
    <message>
        <source>Re-Cycle stock</source>
        <translation>Stock Re‑Cycle</translation>
    </message>
    <message>
        <source>Re-Trofit</source>
        <translation>Re‑Trofit</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Échange standard</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Matière</translation>
    </message>
    <message>
        <source>No label yet</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>Labelled, no bin</source>
        <translation>Étiquetée, non rangée</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Stopped for good</source>
        <translation>Arrêt définitif</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>On the line</source>
        <translation>Sur la ligne</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>File closed</source>
        <translation>Dossier clos</translation>
    </message>
    <message>
        <source>Not received here yet</source>
        <translation>Pas encore reçu ici</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Contrôleur</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendue</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Montée</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>ZoneInput</name>
    <message>
        <source>tap to mark zones</source>
        <translation>toucher pour marquer les zones</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Aucune zone</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>front</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>bonnet</source>
        <translation>capot</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>porte avant</translation>
    </message>
    <message>
        <source>rear door</source>
        <translation>porte arrière</translation>
    </message>
    <message>
        <source>rear</source>
        <translation>arrière</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>milieu</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droite</translation>
    </message>
</context>
</TS>
