<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>tomorrow {}</source>
        <translation>i morgon {}</translation>
    </message>
    <message>
        <source>yesterday {}</source>
        <translation>i går {}</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Bara för hand</translation>
    </message>
    <message>
        <source>Daily at {}</source>
        <translation>Dagligen {}</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Varje timme</translation>
    </message>
    <message>
        <source>Every {} hours</source>
        <translation>Var {}:e timme</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Varje minut</translation>
    </message>
    <message>
        <source>Every {} minutes</source>
        <translation>Var {}:e minut</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Inte ansluten</translation>
    </message>
    <message>
        <source>No board yet</source>
        <translation>Ingen tavla än</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Inte överförd än</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuellt</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Överför</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausad</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Kräver åtgärd</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>Stoppad av ett fel</translation>
    </message>
    <message>
        <source>Reading from CloudSuite</source>
        <translation>Läser från CloudSuite</translation>
    </message>
    <message>
        <source>Comparing with the boards</source>
        <translation>Jämför med tavlorna</translation>
    </message>
    <message>
        <source>Writing to monday</source>
        <translation>Skriver till monday</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Körning började</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Körning slutade</translation>
    </message>
    <message>
        <source>Read from CloudSuite</source>
        <translation>Läst från CloudSuite</translation>
    </message>
    <message>
        <source>Change prepared</source>
        <translation>Ändring förberedd</translation>
    </message>
    <message>
        <source>Sent to monday</source>
        <translation>Skickad till monday</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>På tavlan</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisad</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Svar försvann</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Utredd</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Upprepad</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Inställning ändrad</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>för hand</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>enligt schema</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>upprepning</translation>
    </message>
    <message>
        <source>by command</source>
        <translation>med kommando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Done, some records need attention</source>
        <translation>Klart, några poster kräver åtgärd</translation>
    </message>
    <message>
        <source>Waiting; goes on by itself</source>
        <translation>Väntar; fortsätter av sig själv</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Inloggning avvisad</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Leverantörer</translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation>Huvudbokskonton</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>Inköpsorder</translation>
    </message>
    <message>
        <source>PO lines</source>
        <translation>Inköpsorderrader</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Fakturor</translation>
    </message>
    <message>
        <source>Invoice lines</source>
        <translation>Fakturarader</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>till {}</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Everything that happened, newest first</source>
        <translation>Allt som hänt, det nyaste först</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alla händelser</translation>
    </message>
    <message>
        <source>Search in the activity</source>
        <translation>Sök i aktiviteterna</translation>
    </message>
    <message>
        <source>Search text or number</source>
        <translation>Sök text eller nummer</translation>
    </message>
    <message>
        <source>Show all records again</source>
        <translation>Visa alla poster igen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>När som helst</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Senaste 24 timmarna</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Senaste 7 dagarna</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Senaste 30 dagarna</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation>Körningar, nyaste först</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Export what is shown as CSV</source>
        <translation>Exportera det visade som CSV</translation>
    </message>
    <message>
        <source>Open in monday</source>
        <translation>Öppna i monday</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopiera detaljerna</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Upprepa</translation>
    </message>
    <message>
        <source>Replay this record</source>
        <translation>Upprepa den här posten</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Inget matchar.</translation>
    </message>
    <message>
        <source>Only {}; show all again</source>
        <translation>Bara {}; visa alla igen</translation>
    </message>
    <message>
        <source>Run of {}</source>
        <translation>Körning {}</translation>
    </message>
    <message>
        <source>Replay is asked for; what comes of it is added here.</source>
        <translation>Upprepningen är begärd; resultatet läggs till här.</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>Exportera aktiviteterna</translation>
    </message>
    <message>
        <source>{} entry is in</source>
        <translation>{} rad finns i</translation>
    </message>
    <message>
        <source>{} entries are in</source>
        <translation>{} rader finns i</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Records that need attention</source>
        <translation>Poster som kräver åtgärd</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Causes, worst first</source>
        <translation>Orsaker, värsta först</translation>
    </message>
    <message>
        <source>Edit mapping</source>
        <translation>Redigera mappning</translation>
    </message>
    <message>
        <source>Replay selected</source>
        <translation>Upprepa valda</translation>
    </message>
    <message>
        <source>Replay all</source>
        <translation>Upprepa alla</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>Visa historiken</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Inget behöver dig.</translation>
    </message>
    <message>
        <source>When a record cannot be brought to its board, it waits here with the reason and the way out.</source>
        <translation>När en post inte kan föras till sin tavla väntar den här med orsaken och en utväg.</translation>
    </message>
    <message>
        <source>Choose a cause to see what to do about it.</source>
        <translation>Välj en orsak för att se vad som kan göras.</translation>
    </message>
    <message>
        <source>Replay {}</source>
        <translation>Upprepa {}</translation>
    </message>
    <message>
        <source>Replay all records of this cause</source>
        <translation>Upprepa alla poster med denna orsak</translation>
    </message>
    <message>
        <source>{} record is on the board now.</source>
        <translation>{} post är nu på tavlan.</translation>
    </message>
    <message>
        <source>{} records are on the board now.</source>
        <translation>{} poster är nu på tavlan.</translation>
    </message>
    <message>
        <source>{} record still needs attention.</source>
        <translation>{} post kräver fortfarande åtgärd.</translation>
    </message>
    <message>
        <source>{} records still need attention.</source>
        <translation>{} poster kräver fortfarande åtgärd.</translation>
    </message>
    <message>
        <source>{} record</source>
        <translation>{} post</translation>
    </message>
    <message>
        <source>{} records</source>
        <translation>{} poster</translation>
    </message>
    <message>
        <source> or more</source>
        <translation> eller fler</translation>
    </message>
    <message>
        <source>, {} selected</source>
        <translation>, {} valda</translation>
    </message>
    <message>
        <source>tried once</source>
        <translation>försökt en gång</translation>
    </message>
    <message>
        <source>tried {} times</source>
        <translation>försökt {} gånger</translation>
    </message>
    <message>
        <source>The value goes out now; it holds until the record changes in CloudSuite.</source>
        <translation>Värdet skickas nu; det gäller tills posten ändras i CloudSuite.</translation>
    </message>
    <message>
        <source>Replay is asked for; what succeeds leaves this list.</source>
        <translation>Upprepningen är begärd; det som lyckas lämnar listan.</translation>
    </message>
</context>
<context>
    <name>BoardsCard</name>
    <message>
        <source>Boards</source>
        <translation>Tavlor</translation>
    </message>
    <message>
        <source>under their order or invoice, as subitems</source>
        <translation>under sin order eller faktura, som underobjekt</translation>
    </message>
    <message>
        <source>on boards of their own</source>
        <translation>på egna tavlor</translation>
    </message>
    <message>
        <source>Lines go {}</source>
        <translation>Rader läggs {}</translation>
    </message>
    <message>
        <source>Create the missing boards</source>
        <translation>Skapa de tavlor som saknas</translation>
    </message>
    <message>
        <source>Lines go</source>
        <translation>Rader läggs</translation>
    </message>
    <message>
        <source>number or address of a board</source>
        <translation>tavlans nummer eller adress</translation>
    </message>
    <message>
        <source>Board number for {}</source>
        <translation>Tavlans nummer för {}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Use this board for {}</source>
        <translation>Använd den här tavlan för {}</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Skapar…</translation>
    </message>
    <message>
        <source>One board a route. An existing board gets the missing columns; what is on it stays.</source>
        <translation>En tavla per slag. En befintlig tavla får de kolumner som saknas; det som finns där blir kvar.</translation>
    </message>
    <message>
        <source>Connect CloudSuite and monday first.</source>
        <translation>Anslut CloudSuite och monday först.</translation>
    </message>
    <message>
        <source>No board yet</source>
        <translation>Ingen tavla än</translation>
    </message>
    <message>
        <source>{} (subitems)</source>
        <translation>{} (underobjekt)</translation>
    </message>
</context>
<context>
    <name>BoardsStep</name>
    <message>
        <source>The boards</source>
        <translation>Tavlorna</translation>
    </message>
    <message>
        <source>Let ml-connector create the boards with their columns, or give a board you have by its number or address: missing columns are added, and what is on it stays.</source>
        <translation>Låt ml-connector skapa tavlorna med sina kolumner, eller ange en tavla du har med nummer eller adress: kolumner som saknas läggs till, och det som finns där blir kvar.</translation>
    </message>
    <message>
        <source>The boards are ready.</source>
        <translation>Tavlorna är klara.</translation>
    </message>
    <message>
        <source>{} is used; missing columns were added.</source>
        <translation>{} används; kolumner som saknades har lagts till.</translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message>
        <source>monday calls a day</source>
        <translation>monday-anrop per dag</translation>
    </message>
    <message>
        <source>monday counts the calls of all programs of the account together. Leave some for the others; what does not fit into a day waits for the next one, and nothing is lost.</source>
        <translation>monday räknar anropen från alla kontots program tillsammans. Lämna några till de andra; det som inte ryms på en dag väntar till nästa, och inget går förlorat.</translation>
    </message>
    <message>
        <source>Use at most</source>
        <translation>Använd högst</translation>
    </message>
    <message>
        <source>Use only a part of the plan&apos;s calls</source>
        <translation>Använd bara en del av anropen</translation>
    </message>
    <message>
        <source>monday calls a day for ml-connector</source>
        <translation>monday-anrop per dag för ml-connector</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>Column id</source>
        <translation>Kolumn-id</translation>
    </message>
    <message>
        <source>If blank, use</source>
        <translation>Om tomt, använd</translation>
    </message>
    <message>
        <source>Label table</source>
        <translation>Etikettabell</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Det som inte passar</translation>
    </message>
    <message>
        <source>Holds the record back</source>
        <translation>Håller tillbaka posten</translation>
    </message>
    <message>
        <source>Leaves the column empty</source>
        <translation>Lämnar kolumnen tom</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Replace…</source>
        <translation>Ersätt…</translation>
    </message>
    <message>
        <source>Replace the sign-in of</source>
        <translation>Ersätt inloggningen för</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Koppla från…</translation>
    </message>
    <message>
        <source>Disconnect from</source>
        <translation>Koppla från</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Fungerar inte</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Ansluten</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Inte ansluten</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Försöker</translation>
    </message>
    <message>
        <source>It works: {}.</source>
        <translation>Det fungerar: {}.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Det gick inte</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Disconnect</source>
        <translation>Koppla från</translation>
    </message>
    <message>
        <source>Disconnect from {}?</source>
        <translation>Koppla från {}?</translation>
    </message>
    <message>
        <source>The sign-in is removed from this computer. Boards, their items and the history stay.</source>
        <translation>Inloggningen tas bort från datorn. Tavlor, deras objekt och historiken blir kvar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The boards are ready. Sync now brings everything over.</source>
        <translation>Tavlorna är klara. ”Överför nu” för över allt.</translation>
    </message>
    <message>
        <source>{} is used; missing columns were added.</source>
        <translation>{} används; kolumner som saknades har lagts till.</translation>
    </message>
</context>
<context>
    <name>Defects</name>
    <message>
        <source>Something went wrong in ml-connector itself.</source>
        <translation>Något gick fel i själva ml-connector.</translation>
    </message>
    <message>
        <source>Nothing is lost. The log has the details.</source>
        <translation>Inget är förlorat. Loggen har detaljerna.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>ml-connector goes on syncing here.</source>
        <translation>ml-connector fortsätter att överföra här.</translation>
    </message>
    <message>
        <source>This desktop has no tray; quit with Ctrl+Q.</source>
        <translation>Skrivbordet saknar meddelandefält; avsluta med Ctrl+Q.</translation>
    </message>
    <message>
        <source>ml-connector goes on in the tray</source>
        <translation>ml-connector fortsätter i meddelandefältet</translation>
    </message>
    <message>
        <source>It syncs while the window is closed. Quit from the icon&apos;s menu.</source>
        <translation>Det överför medan fönstret är stängt. Avsluta från ikonens meny.</translation>
    </message>
    <message>
        <source>{} record changed</source>
        <translation>{} post ändrad</translation>
    </message>
    <message>
        <source>{} records changed</source>
        <translation>{} poster ändrade</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop the .ionapi file here</source>
        <translation>Släpp .ionapi-filen här</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Details of the chosen entry</source>
        <translation>Detaljer om den valda raden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Begäran</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
</context>
<context>
    <name>ExampleStrip</name>
    <message>
        <source>Example record</source>
        <translation>Exempelpost</translation>
    </message>
    <message>
        <source>Record before</source>
        <translation>Föregående post</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Nästa post</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>record {n} of {m}</source>
        <translation>post {n} av {m}</translation>
    </message>
    <message>
        <source>The first sync brings a record to try the mapping on.</source>
        <translation>Den första överföringen ger en post att prova mappningen på.</translation>
    </message>
    <message>
        <source>Every column takes this record&apos;s values.</source>
        <translation>Varje kolumn tar den här postens värden.</translation>
    </message>
</context>
<context>
    <name>FieldChoices</name>
    <message>
        <source>Field that fills {}</source>
        <translation>Fält för {}</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Search the fields of CloudSuite</source>
        <translation>Sök bland CloudSuites fält</translation>
    </message>
    <message>
        <source>Search fields</source>
        <translation>Sök fält</translation>
    </message>
    <message>
        <source>Drag a field onto a column, or press Enter.</source>
        <translation>Dra ett fält till en kolumn, eller tryck Enter.</translation>
    </message>
    <message>
        <source>Not offered ({})</source>
        <translation>Erbjuds inte ({})</translation>
    </message>
    <message>
        <source>Mapped ({})</source>
        <translation>Mappade ({})</translation>
    </message>
    <message>
        <source>Not mapped ({})</source>
        <translation>Inte mappade ({})</translation>
    </message>
</context>
<context>
    <name>FieldTree</name>
    <message>
        <source>CloudSuite field</source>
        <translation>CloudSuite-fält</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>Fields of CloudSuite; Enter connects one to the chosen column</source>
        <translation>CloudSuites fält; Enter kopplar ett till den valda kolumnen</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>The file from your CloudSuite administrator</source>
        <translation>Filen från din CloudSuite-administratör</translation>
    </message>
    <message>
        <source>ml-connector signs in to CloudSuite with a file whose name ends in .ionapi. Your administrator downloads it in Infor Portal under ION API, Authorized Apps, as a backend service. ml-connector only reads; nothing is ever written to CloudSuite.</source>
        <translation>ml-connector loggar in i CloudSuite med en fil vars namn slutar på .ionapi. Din administratör hämtar den i Infor Portal under ION API, Authorized Apps, som en backend service. ml-connector läser bara; inget skrivs någonsin till CloudSuite.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>It works: {}.</source>
        <translation>Det fungerar: {}.</translation>
    </message>
    <message>
        <source>Trying {}…</source>
        <translation>Försöker med {}…</translation>
    </message>
    <message>
        <source>ION API files (*.ionapi);;All files (*)</source>
        <translation>ION API-filer (*.ionapi);;Alla filer (*)</translation>
    </message>
    <message>
        <source>The .ionapi file</source>
        <translation>.ionapi-filen</translation>
    </message>
    <message>
        <source>Drop the .ionapi file here</source>
        <translation>Släpp .ionapi-filen här</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>is one of</source>
        <translation>är någon av</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>är ingen av</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>är tomt</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>är inte tomt</translation>
    </message>
    <message>
        <source>Field of the filter</source>
        <translation>Filtrets fält</translation>
    </message>
    <message>
        <source>Comparison of the filter</source>
        <translation>Filtrets jämförelse</translation>
    </message>
    <message>
        <source>Values of the filter, separated by commas</source>
        <translation>Filtrets värden, åtskilda med komma</translation>
    </message>
    <message>
        <source>values, separated by commas</source>
        <translation>värden, åtskilda med komma</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Ta bort filtret</translation>
    </message>
</context>
<context>
    <name>FiltersDialog</name>
    <message>
        <source>Add filter</source>
        <translation>Lägg till filter</translation>
    </message>
</context>
<context>
    <name>FirstLoadCard</name>
    <message>
        <source>How far back</source>
        <translation>Hur långt tillbaka</translation>
    </message>
    <message>
        <source>Records that were last changed before that day stay in CloudSuite. With an earlier day, the next run brings what lies between; a later one takes nothing off the boards.</source>
        <translation>Poster som senast ändrades före den dagen stannar i CloudSuite. Med en tidigare dag hämtar nästa körning det som ligger emellan; en senare tar inget från tavlorna.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Everything of {}</source>
        <translation>Allt av {}</translation>
    </message>
    <message>
        <source>First day of {}</source>
        <translation>Första dag för {}</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Connect CloudSuite with the .ionapi file of your administrator</source>
        <translation>Anslut CloudSuite med administratörens .ionapi-fil</translation>
    </message>
    <message>
        <source>Connect monday with your personal API sign-in</source>
        <translation>Anslut monday med din personliga API-inloggning</translation>
    </message>
    <message>
        <source>Create the boards, or choose boards you have</source>
        <translation>Skapa tavlorna, eller välj tavlor du har</translation>
    </message>
    <message>
        <source>Bring everything over once; from then on only changes move</source>
        <translation>För över allt en gång; därefter bara ändringar</translation>
    </message>
    <message>
        <source>Connect CloudSuite and monday</source>
        <translation>Anslut CloudSuite och monday</translation>
    </message>
    <message>
        <source>Start the first sync</source>
        <translation>Starta första överföringen</translation>
    </message>
    <message>
        <source>Four steps, about ten minutes</source>
        <translation>Fyra steg, ungefär tio minuter</translation>
    </message>
    <message>
        <source>Go on with the set-up</source>
        <translation>Fortsätt installationen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Topics</source>
        <translation>Ämnen</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Användarhandbok</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>As it ships</source>
        <translation>Som levererad</translation>
    </message>
    <message>
        <source>What restoring it changes</source>
        <translation>Vad återställning ändrar</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Ingen skillnad.</translation>
    </message>
</context>
<context>
    <name>InforCard</name>
    <message>
        <source>Your administrator downloads the file in Infor Portal under ION API, Authorized Apps, as a backend service. ml-connector only reads.</source>
        <translation>Din administratör hämtar filen i Infor Portal under ION API, Authorized Apps, som en backend service. ml-connector läser bara.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Company, if not the user&apos;s own</source>
        <translation>Företag, om inte användarens eget</translation>
    </message>
    <message>
        <source>the user&apos;s own</source>
        <translation>användarens eget</translation>
    </message>
    <message>
        <source>Division, if not the user&apos;s own</source>
        <translation>Division, om inte användarens egen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Anslut</translation>
    </message>
    <message>
        <source>Connect CloudSuite</source>
        <translation>Anslut CloudSuite</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>ION API files (*.ionapi);;All files (*)</source>
        <translation>ION API-filer (*.ionapi);;Alla filer (*)</translation>
    </message>
    <message>
        <source>The .ionapi file</source>
        <translation>.ionapi-filen</translation>
    </message>
</context>
<context>
    <name>InputTable</name>
    <message>
        <source>Input</source>
        <translation>Indata</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Fixed inputs of the transaction; write the value</source>
        <translation>Fasta indata för transaktionen; skriv värdet</translation>
    </message>
</context>
<context>
    <name>KeyTree</name>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Fields of the transaction; Space makes one part of the key</source>
        <translation>Transaktionens fält; mellanslag tar med ett i nyckeln</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>tal</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Label table</source>
        <translation>Etikettabell</translation>
    </message>
    <message>
        <source>Write a new name to make a new table</source>
        <translation>Skriv ett nytt namn för att skapa en ny tabell</translation>
    </message>
    <message>
        <source>Codes and labels</source>
        <translation>Koder och etiketter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Lägg till kod</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove the chosen code</source>
        <translation>Ta bort den valda koden</translation>
    </message>
</context>
<context>
    <name>LoadStep</name>
    <message>
        <source>The first load</source>
        <translation>Den första överföringen</translation>
    </message>
    <message>
        <source>Start when you like. You may close the window, stop, or quit meanwhile: what was done is kept, and the next run goes on from there.</source>
        <translation>Starta när du vill. Du får stänga fönstret, stoppa eller avsluta under tiden: det som är gjort blir kvar, och nästa körning fortsätter därifrån.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>Start the first load</source>
        <translation>Starta första överföringen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Kör igen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Some records need attention; the page of that name says what to do.</source>
        <translation>Några poster kräver åtgärd; sidan med det namnet säger vad du kan göra.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sync now</source>
        <translation>Överför nu</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisa</translation>
    </message>
    <message>
        <source>Preview what a sync would write</source>
        <translation>Förhandsvisa vad som skulle skrivas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause scheduled runs</source>
        <translation>Pausa schemalagda körningar</translation>
    </message>
    <message>
        <source>Change some records</source>
        <translation>Ändra några poster</translation>
    </message>
    <message>
        <source>Changes, adds and closes a few records in the demo&apos;s CloudSuite</source>
        <translation>Ändrar, lägger till och stänger några poster i demons CloudSuite</translation>
    </message>
    <message>
        <source>The mapping has changes that are not saved.</source>
        <translation>Mappningen har ändringar som inte är sparade.</translation>
    </message>
    <message>
        <source>Quit and drop them?</source>
        <translation>Avsluta och släng dem?</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Avsluta utan att spara</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stanna</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausad</translation>
    </message>
    <message>
        <source>paused {}</source>
        <translation>pausad {}</translation>
    </message>
    <message>
        <source>next {}</source>
        <translation>nästa {}</translation>
    </message>
</context>
<context>
    <name>MappingDelegate</name>
    <message>
        <source>Name of the board column</source>
        <translation>Namn på tavlans kolumn</translation>
    </message>
    <message>
        <source>Nothing: filled by the team</source>
        <translation>Inget: fylls av teamet</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Som det är</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Apply</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>MappingMenu</name>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Undo, filters, labels, history, files</source>
        <translation>Ångra, filter, etiketter, historik, filer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Filters…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Label tables…</source>
        <translation>Etikettabeller…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historik…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
</context>
<context>
    <name>MappingModel</name>
    <message>
        <source>CloudSuite field</source>
        <translation>CloudSuite-fält</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Den här posten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Board column</source>
        <translation>Tavlans kolumn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Sköts av</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>På tavlan</translation>
    </message>
    <message>
        <source>Filled by the team</source>
        <translation>Fylls av teamet</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Columns of the board</source>
        <translation>Tavlans kolumner</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Name of the item</source>
        <translation>Objektets namn</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>Källa…</translation>
    </message>
    <message>
        <source>Choose what this route is read from</source>
        <translation>Välj vad det här slaget läses från</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Ny kolumn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove the chosen column</source>
        <translation>Ta bort den valda kolumnen</translation>
    </message>
    <message>
        <source>Propose a field</source>
        <translation>Föreslå ett fält</translation>
    </message>
    <message>
        <source>Unsaved: {} change</source>
        <translation>Osparat: {} ändring</translation>
    </message>
    <message>
        <source>Unsaved: {} changes</source>
        <translation>Osparat: {} ändringar</translation>
    </message>
    <message>
        <source>No unused field is like this column; drag one onto it.</source>
        <translation>Inget ledigt fält liknar kolumnen; dra ett till den.</translation>
    </message>
    <message>
        <source>Saved. The next run sends what it changes.</source>
        <translation>Sparat. Nästa körning skickar det som ändras.</translation>
    </message>
    <message>
        <source>The next run reads the whole route from its new source.</source>
        <translation>Nästa körning läser hela slaget från dess nya källa.</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Exportera mappningen</translation>
    </message>
    <message>
        <source>Exported to {}.</source>
        <translation>Exporterad till {}.</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importera en mappning</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>monday calls used today</source>
        <translation>monday-anrop använda i dag</translation>
    </message>
</context>
<context>
    <name>MondayCard</name>
    <message>
        <source>In monday, click your picture, then Developers, then API token, and copy it. It is kept in this computer&apos;s keychain only.</source>
        <translation>Klicka på din bild i monday, sedan Developers, sedan API token, och kopiera den. Den sparas bara i datorns nyckelring.</translation>
    </message>
    <message>
        <source>monday API sign-in</source>
        <translation>monday API-inloggning</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Klistra in den här</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Anslut</translation>
    </message>
    <message>
        <source>Connect monday</source>
        <translation>Anslut monday</translation>
    </message>
</context>
<context>
    <name>MondayStep</name>
    <message>
        <source>Your monday sign-in</source>
        <translation>Din monday-inloggning</translation>
    </message>
    <message>
        <source>In monday, click your picture at the lower left (1), choose Developers (2), then API token, and copy it (3). It is kept in this computer&apos;s keychain only, and acts with your own rights.</source>
        <translation>Klicka på din bild längst ner till vänster i monday (1), välj Developers (2), sedan API token, och kopiera den (3). Den sparas bara i datorns nyckelring och har dina egna rättigheter.</translation>
    </message>
    <message>
        <source>Your picture, then Developers, then copy the API token</source>
        <translation>Din bild, sedan Developers, sedan kopiera API token</translation>
    </message>
    <message>
        <source>monday API sign-in</source>
        <translation>monday API-inloggning</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Klistra in den här</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Anslut</translation>
    </message>
    <message>
        <source>Connect monday</source>
        <translation>Anslut monday</translation>
    </message>
    <message>
        <source>It works: {}.</source>
        <translation>Det fungerar: {}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Starting</source>
        <translation>Startar</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Invented data on this computer; no account of yours is touched.</source>
        <translation>Påhittade data på den här datorn; inget av dina konton berörs.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Dölj</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>{} change</source>
        <translation>{} ändring</translation>
    </message>
    <message>
        <source>{} changes</source>
        <translation>{} ändringar</translation>
    </message>
    <message>
        <source>Everything is on the board. Last at {t}, {c}.</source>
        <translation>Allt är på tavlan. Senast {t}, {c}.</translation>
    </message>
    <message>
        <source>{} record needs attention; everything else is on the board.</source>
        <translation>{} post kräver åtgärd; allt annat är på tavlan.</translation>
    </message>
    <message>
        <source>{} records need attention; everything else is on the board.</source>
        <translation>{} poster kräver åtgärd; allt annat är på tavlan.</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Inte ansluten än.</translation>
    </message>
    <message>
        <source>Ready for the first sync.</source>
        <translation>Redo för den första överföringen.</translation>
    </message>
    <message>
        <source>A sync is under way.</source>
        <translation>En överföring pågår.</translation>
    </message>
    <message>
        <source>Paused {}. Sync now still works.</source>
        <translation>Pausad {}. ”Överför nu” fungerar ändå.</translation>
    </message>
    <message>
        <source>Waiting. Nothing is lost; it goes on by itself.</source>
        <translation>Väntar. Inget är förlorat; det fortsätter av sig själv.</translation>
    </message>
    <message>
        <source>Offline. Nothing is lost; it goes on by itself.</source>
        <translation>Offline. Inget är förlorat; det fortsätter av sig själv.</translation>
    </message>
    <message>
        <source>Stopped by an error.</source>
        <translation>Stoppad av ett fel.</translation>
    </message>
    <message>
        <source>the plan needs {} more</source>
        <translation>planen behöver {} till</translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>I 1 timme</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Till i morgon</translation>
    </message>
    <message>
        <source>Until resumed</source>
        <translation>Tills vidare</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Återuppta</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>The company to read</source>
        <translation>Företaget som läses</translation>
    </message>
    <message>
        <source>This is what the sign-in of the file leads to. If it is the right company, go on. If not, write the company, and the division where only one is wanted, and try again.</source>
        <translation>Hit leder filens inloggning. Är det rätt företag, gå vidare. Om inte, skriv företaget, och divisionen om bara en önskas, och försök igen.</translation>
    </message>
    <message>
        <source>Company, if another one is wanted</source>
        <translation>Företag, om ett annat önskas</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>som funnet</translation>
    </message>
    <message>
        <source>Division, if only one is wanted</source>
        <translation>Division, om bara en önskas</translation>
    </message>
    <message>
        <source>Try this company</source>
        <translation>Försök med företaget</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Testa igen</translation>
    </message>
    <message>
        <source>Test the connection to CloudSuite again</source>
        <translation>Testa anslutningen till CloudSuite igen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>CloudSuite answers.</source>
        <translation>CloudSuite svarar.</translation>
    </message>
    <message>
        <source>Go back and drop the file once more: its secret is kept where only the keychain reads it.</source>
        <translation>Gå tillbaka och släpp filen en gång till: dess hemlighet finns där bara nyckelringen läser den.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisa</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Inget har skrivits än.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>Start this sync</source>
        <translation>Starta den här överföringen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Preview of the first load</source>
        <translation>Förhandsvisning av första överföringen</translation>
    </message>
    <message>
        <source>CloudSuite is read and compared with the boards. Nothing is written yet.</source>
        <translation>CloudSuite läses och jämförs med tavlorna. Inget skrivs än.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisa</translation>
    </message>
    <message>
        <source>Preview the first load</source>
        <translation>Förhandsvisa första överföringen</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>That is more than is left of today&apos;s calls: the rest goes out by itself tomorrow.</source>
        <translation>Det är mer än vad som är kvar av dagens anrop: resten går ut av sig själv i morgon.</translation>
    </message>
    <message>
        <source>To create</source>
        <translation>Att skapa</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>Att ändra</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrade</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Kräver åtgärd</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Copy for the administrator</source>
        <translation>Kopiera till administratören</translation>
    </message>
    <message>
        <source>Copy the closed sources for the administrator</source>
        <translation>Kopiera de stängda källorna till administratören</translation>
    </message>
    <message>
        <source>{n} of {m} sources are not open to this account</source>
        <translation>{n} av {m} källor är inte öppna för det här kontot</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Visar listan</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>Döljer listan</translation>
    </message>
</context>
<context>
    <name>RouteCard</name>
    <message>
        <source>Sync {} now</source>
        <translation>Överför {} nu</translation>
    </message>
    <message>
        <source>Choose a board under Connections</source>
        <translation>Välj en tavla under Anslutningar</translation>
    </message>
    <message>
        <source>{} on the board</source>
        <translation>{} på tavlan</translation>
    </message>
    <message>
        <source>Open {} in monday</source>
        <translation>Öppna {} i monday</translation>
    </message>
    <message>
        <source>{} needs attention</source>
        <translation>{} kräver åtgärd</translation>
    </message>
    <message>
        <source>{} need attention</source>
        <translation>{} kräver åtgärd</translation>
    </message>
    <message>
        <source>Change the schedule</source>
        <translation>Ändra schemat</translation>
    </message>
    <message>
        <source>Schedule of {r}: {s}</source>
        <translation>Schema för {r}: {s}</translation>
    </message>
    <message>
        <source>{} change</source>
        <translation>{} ändring</translation>
    </message>
    <message>
        <source>{} changes</source>
        <translation>{} ändringar</translation>
    </message>
    <message>
        <source>{} change at</source>
        <translation>{} ändring</translation>
    </message>
    <message>
        <source>{} changes at</source>
        <translation>{} ändringar</translation>
    </message>
    <message>
        <source>{} waiting</source>
        <translation>{} väntar</translation>
    </message>
    <message>
        <source>next {}</source>
        <translation>nästa {}</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Inte överförd än</translation>
    </message>
</context>
<context>
    <name>RunBars</name>
    <message>
        <source>Last runs</source>
        <translation>Senaste körningar</translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message>
        <source>Run</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Körningens förlopp</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Ends the run; what was done is kept</source>
        <translation>Avslutar körningen; det som är gjort blir kvar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startar</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} av {m}</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} per sekund</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>{} kvar</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppar</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Schedule of {}</source>
        <translation>Schema för {}</translation>
    </message>
    <message>
        <source>Applies at once. Runs while ml-connector is in the tray; one run catches up after sleep.</source>
        <translation>Gäller genast. Körs medan ml-connector är i meddelandefältet; en körning kommer ikapp efter vila.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Sparat.</translation>
    </message>
</context>
<context>
    <name>ScheduleEditor</name>
    <message>
        <source>{}: when it runs</source>
        <translation>{}: när det körs</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Bara för hand</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Daily at</source>
        <translation>Dagligen</translation>
    </message>
    <message>
        <source>{}: how often</source>
        <translation>{}: hur ofta</translation>
    </message>
    <message>
        <source>{}: minutes or hours</source>
        <translation>{}: minuter eller timmar</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timmar</translation>
    </message>
    <message>
        <source>07:30, 13:00</source>
        <translation>07:30, 13:00</translation>
    </message>
    <message>
        <source>{}: times of day, separated by commas</source>
        <translation>{}: klockslag, åtskilda med komma</translation>
    </message>
    <message>
        <source>Write times such as 07:30, 13:00.</source>
        <translation>Skriv tider som 07:30, 13:00.</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Steps of the set-up</source>
        <translation>Installationens steg</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Leave the set-up; it can be come back to</source>
        <translation>Lämna installationen; du kan komma tillbaka till den</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Slutför</translation>
    </message>
    <message>
        <source>Step {n} of {m}</source>
        <translation>Steg {n} av {m}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Schedules</source>
        <translation>Scheman</translation>
    </message>
    <message>
        <source>Runs by itself while ml-connector is in the tray. After sleep, one run catches up. Routes that are due together share one run.</source>
        <translation>Körs av sig själv medan ml-connector är i meddelandefältet. Efter vila kommer en körning ikapp. Det som förfaller samtidigt delar på en körning.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Takes effect at once, and is kept for the next start.</source>
        <translation>Gäller genast, och sparas till nästa start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Appearance: {}</source>
        <translation>Utseende: {}</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Source of {}</source>
        <translation>Källa till {}</translation>
    </message>
    <message>
        <source>Ready sources that this tenant has</source>
        <translation>Färdiga källor som den här klienten har</translation>
    </message>
    <message>
        <source>Program of M3</source>
        <translation>Program i M3</translation>
    </message>
    <message>
        <source>Transaction of the program</source>
        <translation>Programmets transaktion</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Slå upp</translation>
    </message>
    <message>
        <source>Look up the fields of the transaction</source>
        <translation>Slå upp transaktionens fält</translation>
    </message>
    <message>
        <source>Beside the standard source, not in its place</source>
        <translation>Vid sidan av standardkällan, inte i dess ställe</translation>
    </message>
    <message>
        <source>Pending invoice batches (APS450MI)</source>
        <translation>Väntande fakturabuntar (APS450MI)</translation>
    </message>
    <message>
        <source>Use the standard source</source>
        <translation>Använd standardkällan</translation>
    </message>
    <message>
        <source>Pending invoice batches (APS450MI): as chosen before</source>
        <translation>Väntande fakturabuntar (APS450MI): som valt tidigare</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save this source</source>
        <translation>Spara den här källan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Field with the day of the last change</source>
        <translation>Fält med dagen för senaste ändring</translation>
    </message>
    <message>
        <source>Without one, every run reads the whole list.</source>
        <translation>Utan ett läser varje körning hela listan.</translation>
    </message>
    <message>
        <source>Input from which a long list goes on</source>
        <translation>Indata som en lång lista fortsätter från</translation>
    </message>
    <message>
        <source>For a list in the order of its one key field; without one it is read at once.</source>
        <translation>För en lista i ordning efter sitt enda nyckelfält; utan en läses den på en gång.</translation>
    </message>
    <message>
        <source>As it was chosen before, until you tick or clear it here. Applies at once.</source>
        <translation>Som valt tidigare, tills du markerar eller avmarkerar här. Gäller genast.</translation>
    </message>
    <message>
        <source>Any transaction of M3 that lists can fill this route, those of CMS100MI and MDBREADMI too.</source>
        <translation>Varje transaktion i M3 som listar kan fylla det här slaget, även de i CMS100MI och MDBREADMI.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Its fields; tick those that make the key</source>
        <translation>Dess fält; markera dem som bildar nyckeln</translation>
    </message>
    <message>
        <source>Fixed inputs; those with * must have a value</source>
        <translation>Fasta indata; de med * måste ha ett värde</translation>
    </message>
    <message>
        <source>What fills the fields of this route</source>
        <translation>Vad som fyller slagets fält</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Senaste ändring</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>Fortsätter från</translation>
    </message>
    <message>
        <source>Choose a ready source…</source>
        <translation>Välj en färdig källa…</translation>
    </message>
    <message>
        <source>Read from the standard source.</source>
        <translation>Läses från standardkällan.</translation>
    </message>
    <message>
        <source>Read from {}.</source>
        <translation>Läses från {}.</translation>
    </message>
    <message>
        <source>The next run reads the pending batches too.</source>
        <translation>Nästa körning läser även de väntande buntarna.</translation>
    </message>
    <message>
        <source>The next run leaves the pending batches out.</source>
        <translation>Nästa körning utelämnar de väntande buntarna.</translation>
    </message>
</context>
<context>
    <name>SystemCard</name>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Starta med datorn</translation>
    </message>
    <message>
        <source>Start ml-connector with the computer</source>
        <translation>Starta ml-connector med datorn</translation>
    </message>
    <message>
        <source>Messages of the tray</source>
        <translation>Meddelandefältets meddelanden</translation>
    </message>
    <message>
        <source>Problems and runs that changed something</source>
        <translation>Problem och körningar som ändrat något</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Bara problem</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Öppna mapp</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>Öppna inställningarnas mapp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>In the tray, when you sign in.</source>
        <translation>I meddelandefältet, när du loggar in.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>Shown by the tray&apos;s icon.</source>
        <translation>Visas vid ikonen i meddelandefältet.</translation>
    </message>
    <message>
        <source>Settings folder</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>The system does not let ml-connector start by itself.</source>
        <translation>Systemet låter inte ml-connector starta av sig själv.</translation>
    </message>
    <message>
        <source>Quit and start again to see it.</source>
        <translation>Avsluta och starta igen för att se det.</translation>
    </message>
    <message>
        <source>Takes effect with the next start, dates and numbers too.</source>
        <translation>Gäller från nästa start, även för datum och tal.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Sync now</source>
        <translation>Överför nu</translation>
    </message>
    <message>
        <source>Open ml-connector</source>
        <translation>Öppna ml-connector</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startar</translation>
    </message>
    <message>
        <source>Review {} record</source>
        <translation>Granska {} post</translation>
    </message>
    <message>
        <source>Review {} records</source>
        <translation>Granska {} poster</translation>
    </message>
    <message>
        <source>{} record needs attention</source>
        <translation>{} post kräver åtgärd</translation>
    </message>
    <message>
        <source>{} records need attention</source>
        <translation>{} poster kräver åtgärd</translation>
    </message>
    <message>
        <source>{} change</source>
        <translation>{} ändring</translation>
    </message>
    <message>
        <source>{} changes</source>
        <translation>{} ändringar</translation>
    </message>
    <message>
        <source>Working again</source>
        <translation>Fungerar igen</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Column to give another value</source>
        <translation>Kolumn som får ett annat värde</translation>
    </message>
    <message>
        <source>The value to send instead</source>
        <translation>Värdet som skickas i stället</translation>
    </message>
    <message>
        <source>value to send instead; blank empties the column</source>
        <translation>värde som skickas i stället; tomt tömmer kolumnen</translation>
    </message>
    <message>
        <source>Send this value</source>
        <translation>Skicka det här värdet</translation>
    </message>
    <message>
        <source>Instead, send</source>
        <translation>Skicka i stället</translation>
    </message>
</context>
<context>
    <name>WhatStep</name>
    <message>
        <source>What to bring, and from when</source>
        <translation>Vad som förs över, och från när</translation>
    </message>
    <message>
        <source>Each kind of record gets its own board. The first load brings what was changed since the day you choose; from then on every change comes by itself. You can bring more later.</source>
        <translation>Varje slags post får sin egen tavla. Den första överföringen hämtar det som ändrats sedan dagen du väljer; därefter kommer varje ändring av sig själv. Du kan hämta mer senare.</translation>
    </message>
    <message>
        <source>Bring {}</source>
        <translation>För över {}</translation>
    </message>
    <message>
        <source>Everything that CloudSuite has</source>
        <translation>Allt som CloudSuite har</translation>
    </message>
    <message>
        <source>What was changed since</source>
        <translation>Det som ändrats sedan</translation>
    </message>
    <message>
        <source>First day of the history</source>
        <translation>Historikens första dag</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>{} column</source>
        <translation>{} kolumn</translation>
    </message>
    <message>
        <source>{} columns</source>
        <translation>{} kolumner</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>Alla orsaker</translation>
    </message>
    <message>
        <source>Found before anything was sent. Correct the value in CloudSuite, give another value here, or change the mapping of the column; then replay.</source>
        <translation>Hittades innan något skickades. Rätta värdet i CloudSuite, ge ett annat värde här, eller ändra kolumnens mappning; upprepa sedan.</translation>
    </message>
    <message>
        <source>monday refused the label. Add it to the column on the board, or change the label table of the mapping; then replay.</source>
        <translation>monday avvisade etiketten. Lägg till den i tavlans kolumn, eller ändra mappningens etikettabell; upprepa sedan.</translation>
    </message>
    <message>
        <source>monday refused the record. Give another value here, change the mapping, or set the board right; then replay.</source>
        <translation>monday avvisade posten. Ge ett annat värde här, ändra mappningen, eller rätta tavlan; upprepa sedan.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Found before sending</source>
        <translation>Hittades före sändning</translation>
    </message>
    <message>
        <source>Refused by monday</source>
        <translation>Avvisad av monday</translation>
    </message>
    <message>
        <source>CloudSuite</source>
        <translation>CloudSuite</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Teamet</translation>
    </message>
    <message>
        <source>The team, after the start</source>
        <translation>Teamet, efter starten</translation>
    </message>
    <message>
        <source>CloudSuite key</source>
        <translation>CloudSuite-nyckel</translation>
    </message>
    <message>
        <source>Connection to the {}</source>
        <translation>Koppling till {}</translation>
    </message>
    <message>
        <source>Day of the run</source>
        <translation>Körningens dag</translation>
    </message>
    <message>
        <source>Sum of {f} over the {r}</source>
        <translation>Summan av {f} över {r}</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Ny kolumn</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Added: {}</source>
        <translation>Tillagd: {}</translation>
    </message>
    <message>
        <source>Removed: {}</source>
        <translation>Borttagen: {}</translation>
    </message>
    <message>
        <source>Changed: {}</source>
        <translation>Ändrad: {}</translation>
    </message>
    <message>
        <source>Columns in another order</source>
        <translation>Kolumner i en annan ordning</translation>
    </message>
    <message>
        <source>Name of the item: {a} → {b}</source>
        <translation>Objektets namn: {a} → {b}</translation>
    </message>
    <message>
        <source>Labels: {}</source>
        <translation>Etiketter: {}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tog</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Kräver åtgärd</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Mappning</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Anslutningar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>until resumed</source>
        <translation>tills vidare</translation>
    </message>
    <message>
        <source>A record goes to the board only if all of these hold. Without one, every record does.</source>
        <translation>En post går till tavlan bara om alla stämmer. Utan filter går varje post dit.</translation>
    </message>
    <message>
        <source>A code becomes its label on the board. A code that is not listed becomes “Status” and itself.</source>
        <translation>En kod blir sin etikett på tavlan. En kod som inte finns med blir ”Status” och sig själv.</translation>
    </message>
    <message>
        <source>Label tables</source>
        <translation>Etikettabeller</translation>
    </message>
    <message>
        <source>Choose a version to see what restoring it would change.</source>
        <translation>Välj en version för att se vad återställning skulle ändra.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>{} monday call used today</source>
        <translation>{} monday-anrop använt i dag</translation>
    </message>
    <message>
        <source>{} monday calls used today</source>
        <translation>{} monday-anrop använda i dag</translation>
    </message>
    <message>
        <source>{n} of {m} monday calls used today</source>
        <translation>{n} av {m} monday-anrop använda i dag</translation>
    </message>
    <message>
        <source>Nothing to do: every board is up to date.</source>
        <translation>Inget att göra: alla tavlor är aktuella.</translation>
    </message>
    <message>
        <source>create {} item</source>
        <translation>skapa {} objekt</translation>
    </message>
    <message>
        <source>create {} items</source>
        <translation>skapa {} objekt</translation>
    </message>
    <message>
        <source>change {}</source>
        <translation>ändra {}</translation>
    </message>
    <message>
        <source>{a} and {b}</source>
        <translation>{a} och {b}</translation>
    </message>
    <message>
        <source>on {} board</source>
        <translation>på {} tavla</translation>
    </message>
    <message>
        <source>on {} boards</source>
        <translation>på {} tavlor</translation>
    </message>
    <message>
        <source>about {} call</source>
        <translation>ungefär {} anrop</translation>
    </message>
    <message>
        <source>about {} calls</source>
        <translation>ungefär {} anrop</translation>
    </message>
    <message>
        <source>of the {} left today</source>
        <translation>av de {} som är kvar i dag</translation>
    </message>
    <message>
        <source>Will {what} {boards}, with {calls}.</source>
        <translation>Kommer att {what} {boards}, med {calls}.</translation>
    </message>
    <message>
        <source>{} created</source>
        <translation>{} skapade</translation>
    </message>
    <message>
        <source>{} updated</source>
        <translation>{} ändrade</translation>
    </message>
    <message>
        <source>{} removed</source>
        <translation>{} borttagna</translation>
    </message>
    <message>
        <source>{} unchanged</source>
        <translation>{} oförändrade</translation>
    </message>
    <message>
        <source>{} invalid</source>
        <translation>{} ogiltiga</translation>
    </message>
    <message>
        <source>{} refused</source>
        <translation>{} avvisade</translation>
    </message>
    <message>
        <source>{} waiting</source>
        <translation>{} väntar</translation>
    </message>
</context>
</TS>
