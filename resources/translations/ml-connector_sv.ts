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
        <source>Old entries removed</source>
        <translation>Gamla poster borttagna</translation>
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
        <source>Supplier</source>
        <translation>Leverantör</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Inköpsorder</translation>
    </message>
    <message>
        <source>PO line</source>
        <translation>Inköpsorderrad</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktura</translation>
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
        <source>{} entry</source>
        <translation>{} rad</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>{} rader</translation>
    </message>
    <message>
        <source>More than {}</source>
        <translation>Mer än {}</translation>
    </message>
    <message>
        <source>Show {} new entry</source>
        <translation>Visa {} ny rad</translation>
    </message>
    <message>
        <source>Show {} new entries</source>
        <translation>Visa {} nya rader</translation>
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
        <source>Compare with the boards…</source>
        <translation>Jämför med tavlorna…</translation>
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
    <name>CareDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>Kopiera det som hittades</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>CheckUpDialog</name>
    <message>
        <source>What was found</source>
        <translation>Det som hittades</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>Allt kontrolleras…</translation>
    </message>
    <message>
        <source>{} of {m} things needs a look.</source>
        <translation>{} av {m} punkter behöver ses över.</translation>
    </message>
    <message>
        <source>{} of {m} things need a look.</source>
        <translation>{} av {m} punkter behöver ses över.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Allt är i sin ordning.</translation>
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
    <name>ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>All boards</source>
        <translation>Alla tavlor</translation>
    </message>
    <message>
        <source>Set right…</source>
        <translation>Rätta…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Skillnader</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Jämför…</translation>
    </message>
    <message>
        <source>Setting right…</source>
        <translation>Rättar…</translation>
    </message>
    <message>
        <source>{} difference</source>
        <translation>{} skillnad</translation>
    </message>
    <message>
        <source>{} differences</source>
        <translation>{} skillnader</translation>
    </message>
    <message>
        <source>The boards are as they were written.</source>
        <translation>Tavlorna är som de skrevs.</translation>
    </message>
    <message>
        <source>{} found.</source>
        <translation>{} hittades.</translation>
    </message>
    <message>
        <source>{} found, and all of them set right.</source>
        <translation>{} hittades och alla rättades.</translation>
    </message>
    <message>
        <source>{} item was compared.</source>
        <translation>{} objekt jämfördes.</translation>
    </message>
    <message>
        <source>{} items were compared.</source>
        <translation>{} objekt jämfördes.</translation>
    </message>
    <message>
        <source>Set the boards right?</source>
        <translation>Rätta tavlorna?</translation>
    </message>
    <message>
        <source>Missing items are made again, edited cells are written again, and second items that ml-connector made are archived. Items without a record, and items that a person made, are left to you.</source>
        <translation>Objekt som saknas skapas på nytt, ändrade celler skrivs på nytt och dubbletter som ml-connector har skapat arkiveras. Objekt utan post och objekt som någon har skapat för hand lämnas till dig.</translation>
    </message>
    <message>
        <source>Set right</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Replace…</source>
        <translation>Ersätt…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Koppla från…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testa</translation>
    </message>
    <message>
        <source>Test the connection to {}</source>
        <translation>Testa anslutningen till {}</translation>
    </message>
    <message>
        <source>Replace the sign-in of {}</source>
        <translation>Ersätt inloggningen för {}</translation>
    </message>
    <message>
        <source>Disconnect from {}</source>
        <translation>Koppla från {}</translation>
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
        <source>Last signed in {}; the next run signs in anew.</source>
        <translation>Senast inloggad {}; nästa körning loggar in på nytt.</translation>
    </message>
    <message>
        <source>Signed in {} minute ago; renewed at {time}.</source>
        <translation>Inloggad för {} minut sedan; förnyas {time}.</translation>
    </message>
    <message>
        <source>Signed in {} minutes ago; renewed at {time}.</source>
        <translation>Inloggad för {} minuter sedan; förnyas {time}.</translation>
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
        <source>Compare with the boards…</source>
        <translation>Jämför med tavlorna…</translation>
    </message>
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
    <message>
        <source>Sync now brings that to the boards.</source>
        <translation>”Överför nu” för det till tavlorna.</translation>
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
    <message>
        <source>History of this record</source>
        <translation>Postens historik</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>Choose an entry to see its details.</source>
        <translation>Välj en post för att se detaljerna.</translation>
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
        <source>Records that were last changed before that day stay in CloudSuite; open purchase orders and their lines come all the same. With an earlier day, the next run brings what lies between; a later one takes nothing off the boards.</source>
        <translation>Poster som senast ändrades före den dagen stannar i CloudSuite; öppna inköpsorder och deras rader kommer ändå. Med en tidigare dag hämtar nästa körning det som ligger emellan; en senare tar inget från tavlorna.</translation>
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
    <name>GroupChoice</name>
    <message>
        <source>Group items by</source>
        <translation>Gruppera objekt efter</translation>
    </message>
    <message>
        <source>Nothing: one group</source>
        <translation>Inget: en grupp</translation>
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
    <message>
        <source>Check this installation…</source>
        <translation>Kontrollera installationen…</translation>
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
        <source>{} of {limit} sign-ins used today</source>
        <translation>{} av {limit} inloggningar använda i dag</translation>
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
    <message>
        <source>{} calls used today; the account did not tell its limit</source>
        <translation>{} anrop använda i dag; kontot angav inte sin gräns</translation>
    </message>
    <message>
        <source>{} of {limit} calls used today</source>
        <translation>{} av {limit} anrop använda i dag</translation>
    </message>
    <message>
        <source>{plan} plan; {used}</source>
        <translation>Planen {plan}; {used}</translation>
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
    <name>PlaceChoice</name>
    <message>
        <source>Product line</source>
        <translation>Produktlinje</translation>
    </message>
    <message>
        <source>Product line, if only one is wanted</source>
        <translation>Produktlinje, om bara en önskas</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Company, if another one is wanted</source>
        <translation>Företag, om ett annat önskas</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>Division, if only one is wanted</source>
        <translation>Division, om bara en önskas</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Site, if only one is wanted</source>
        <translation>Plats, om bara en önskas</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>som funnet</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>The company to read</source>
        <translation>Företaget som läses</translation>
    </message>
    <message>
        <source>This is what the sign-in of the file leads to. If it is the right company, go on. If not, pick or write the company, and the division or site where only one is wanted, and try again.</source>
        <translation>Hit leder filens inloggning. Är det rätt företag, gå vidare. Om inte, välj eller skriv företaget, och divisionen eller platsen där bara en önskas, och försök igen.</translation>
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
    <name>RemovalCard</name>
    <message>
        <source>When a record disappears from CloudSuite</source>
        <translation>När en post försvinner ur CloudSuite</translation>
    </message>
    <message>
        <source>Archived items can be restored in monday. Lines follow their purchase order or invoice. If more than 10 % of a route disappear at once, nothing is archived until you allow it here.</source>
        <translation>Arkiverade objekt kan återställas i monday. Rader följer sin inköpsorder eller faktura. Om mer än 10 % av ett slag försvinner på en gång arkiveras inget förrän du tillåter det här.</translation>
    </message>
    <message>
        <source>When a record of {} disappears</source>
        <translation>När en post av {} försvinner</translation>
    </message>
    <message>
        <source>Keep its item</source>
        <translation>Behåll dess objekt</translation>
    </message>
    <message>
        <source>Archive its item in monday</source>
        <translation>Arkivera dess objekt i monday</translation>
    </message>
    <message>
        <source>Allow once…</source>
        <translation>Tillåt en gång…</translation>
    </message>
    <message>
        <source>Allow more than 10 % of {} once</source>
        <translation>Tillåt mer än 10 % av {} en gång</translation>
    </message>
    <message>
        <source>Archive every item of {} whose record is gone?</source>
        <translation>Arkivera varje objekt av {} vars post är borta?</translation>
    </message>
    <message>
        <source>The next run compares the whole route and archives what CloudSuite no longer has, even if that is most of it. Make sure first that CloudSuite still shows the service account everything.</source>
        <translation>Nästa körning jämför hela slaget och arkiverar det som CloudSuite inte längre har, även om det är det mesta. Försäkra dig först om att CloudSuite fortfarande visar allt för tjänstkontot.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Tillåt en gång</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
    <message>
        <source>need attention</source>
        <translation>kräver åtgärd</translation>
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
    <name>SiteZones</name>
    <message>
        <source>Time zones of CSI sites</source>
        <translation>Tidszoner för CSI-platser</translation>
    </message>
    <message>
        <source>CSI writes down when a record changed in the site&apos;s own time. With the right zone a run reads what is new, all of it and nothing twice; it never changes a date on a board.</source>
        <translation>CSI antecknar i platsens egen tid när en post ändrades. Med rätt tidszon läser en körning allt som är nytt och inget två gånger; den ändrar aldrig ett datum på en tavla.</translation>
    </message>
    <message>
        <source>Time zone of {}</source>
        <translation>Tidszon för {}</translation>
    </message>
    <message>
        <source>As this computer ({})</source>
        <translation>Som den här datorn ({})</translation>
    </message>
    <message>
        <source>In force: {zone}. It is {time} there.</source>
        <translation>Gäller: {zone}. Klockan är {time} där.</translation>
    </message>
    <message>
        <source>this computer&apos;s</source>
        <translation>den här datorns</translation>
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
        <source>Invoices that are entered and not in the ledger yet. Applies at once.</source>
        <translation>Fakturor som är registrerade och ännu inte finns i reskontran. Gäller genast.</translation>
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
    <name>StorageCard</name>
    <message>
        <source>Storage</source>
        <translation>Lagring</translation>
    </message>
    <message>
        <source>The history of every record is kept on this computer; what is too old is removed once a day.</source>
        <translation>Varje posts historik sparas på den här datorn; det som är för gammalt tas bort en gång om dagen.</translation>
    </message>
    <message>
        <source>Open the folder of the data</source>
        <translation>Öppna datamappen</translation>
    </message>
    <message>
        <source>Keep the history</source>
        <translation>Spara historiken</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>För alltid</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>For {} months</source>
        <translation>I {} månader</translation>
    </message>
    <message>
        <source>{} entry of the history</source>
        <translation>{} post i historiken</translation>
    </message>
    <message>
        <source>{} entries of the history</source>
        <translation>{} poster i historiken</translation>
    </message>
    <message>
        <source>since {}</source>
        <translation>sedan {}</translation>
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
    <message>
        <source>Last</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausad</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
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
        <source>Each kind of record gets its own board. The first load brings what was changed since the day you choose, and every open purchase order; from then on every change comes by itself. You can bring more later.</source>
        <translation>Varje slags post får sin egen tavla. Den första överföringen hämtar det som ändrats sedan dagen du väljer och varje öppen inköpsorder; därefter kommer varje ändring av sig själv. Du kan hämta mer senare.</translation>
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
    <name>field</name>
    <message>
        <source>Vendor number</source>
        <translation>Leverantörsnummer</translation>
    </message>
    <message>
        <source>Vendor name</source>
        <translation>Leverantörsnamn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Betalningsvillkor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Vendor type</source>
        <translation>Leverantörstyp</translation>
    </message>
    <message>
        <source>Tax registration number</source>
        <translation>Skatteregistreringsnummer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivning</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>Effective date</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Obsolete date</source>
        <translation>Utgår från</translation>
    </message>
    <message>
        <source>PO number</source>
        <translation>Inköpsordernummer</translation>
    </message>
    <message>
        <source>Status letter</source>
        <translation>Statusbokstav</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Orderdatum</translation>
    </message>
    <message>
        <source>Earliest due date</source>
        <translation>Tidigaste förfallodatum</translation>
    </message>
    <message>
        <source>PO cost</source>
        <translation>Orderkostnad</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Inköpare</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Lagerställe</translation>
    </message>
    <message>
        <source>PO type</source>
        <translation>Inköpsordertyp</translation>
    </message>
    <message>
        <source>Vendor order</source>
        <translation>Leverantörens order</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Avrop</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Ordered quantity</source>
        <translation>Beställd kvantitet</translation>
    </message>
    <message>
        <source>Received quantity</source>
        <translation>Mottagen kvantitet</translation>
    </message>
    <message>
        <source>Vouchered quantity</source>
        <translation>Bokförd kvantitet</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Styckkostnad</translation>
    </message>
    <message>
        <source>Line amount</source>
        <translation>Radbelopp</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Förfallodatum</translation>
    </message>
    <message>
        <source>Promise date</source>
        <translation>Utlovat datum</translation>
    </message>
    <message>
        <source>Receipt date</source>
        <translation>Inleveransdatum</translation>
    </message>
    <message>
        <source>Vendor item</source>
        <translation>Leverantörens artikel</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Fakturanummer</translation>
    </message>
    <message>
        <source>Invoice year</source>
        <translation>Fakturaår</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Verifikat</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Fakturadatum</translation>
    </message>
    <message>
        <source>Invoice amount</source>
        <translation>Fakturabelopp</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>Omsättningsskatt</translation>
    </message>
    <message>
        <source>Distribution date</source>
        <translation>Fördelningsdatum</translation>
    </message>
    <message>
        <source>Paid amount</source>
        <translation>Betalt belopp</translation>
    </message>
    <message>
        <source>Discount taken</source>
        <translation>Utnyttjad rabatt</translation>
    </message>
    <message>
        <source>Supplier number</source>
        <translation>Leverantörsnummer</translation>
    </message>
    <message>
        <source>Supplier name</source>
        <translation>Leverantörsnamn</translation>
    </message>
    <message>
        <source>Supplier group</source>
        <translation>Leverantörsgrupp</translation>
    </message>
    <message>
        <source>VAT registration number</source>
        <translation>Momsregistreringsnummer</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kortnamn</translation>
    </message>
    <message>
        <source>Account group</source>
        <translation>Kontogrupp</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltig från</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Giltig till</translation>
    </message>
    <message>
        <source>Lowest status</source>
        <translation>Lägsta status</translation>
    </message>
    <message>
        <source>Highest status</source>
        <translation>Högsta status</translation>
    </message>
    <message>
        <source>Total order cost</source>
        <translation>Total orderkostnad</translation>
    </message>
    <message>
        <source>Net order value</source>
        <translation>Nettoordervärde</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Anläggning</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Ordertyp</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>Radnummer</translation>
    </message>
    <message>
        <source>Line subnumber</source>
        <translation>Radundernummer</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Item name</source>
        <translation>Artikelnamn</translation>
    </message>
    <message>
        <source>Invoiced quantity</source>
        <translation>Fakturerad kvantitet</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Inköpspris</translation>
    </message>
    <message>
        <source>Confirmed date</source>
        <translation>Bekräftat datum</translation>
    </message>
    <message>
        <source>Voucher number</source>
        <translation>Verifikatnummer</translation>
    </message>
    <message>
        <source>VAT amount</source>
        <translation>Momsbelopp</translation>
    </message>
    <message>
        <source>Accounting date</source>
        <translation>Bokföringsdatum</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Avstämd</translation>
    </message>
    <message>
        <source>Invoiced amount</source>
        <translation>Fakturerat belopp</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>Orderläge</translation>
    </message>
    <message>
        <source>Received, percent</source>
        <translation>Mottaget, procent</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenad</translation>
    </message>
    <message>
        <source>Days overdue (counts daily)</source>
        <translation>Dagar över tiden (räknas dagligen)</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Dagar försenad</translation>
    </message>
    <message>
        <source>Days late at receipt</source>
        <translation>Dagar försenad vid inleverans</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>I tid</translation>
    </message>
    <message>
        <source>Open quantity</source>
        <translation>Öppen kvantitet</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>Öppet belopp</translation>
    </message>
    <message>
        <source>Invoice state</source>
        <translation>Fakturaläge</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>A division is named without its company.</source>
        <translation>En division har angetts utan sitt företag.</translation>
    </message>
    <message>
        <source>Only M3 has transactions to choose from.</source>
        <translation>Bara M3 har transaktioner att välja bland.</translation>
    </message>
    <message>
        <source>CloudSuite is not connected.</source>
        <translation>CloudSuite är inte anslutet.</translation>
    </message>
    <message>
        <source>That is not a monday token.</source>
        <translation>Det är ingen monday-token.</translation>
    </message>
    <message>
        <source>monday is not connected.</source>
        <translation>monday är inte anslutet.</translation>
    </message>
    <message>
        <source>The keychain does not keep what it is given.</source>
        <translation>Nyckelringen behåller inte det den får.</translation>
    </message>
    <message>
        <source>Name the company too, such as 100.</source>
        <translation>Ange även företaget, till exempel 100.</translation>
    </message>
    <message>
        <source>Connect an M3 account.</source>
        <translation>Anslut ett M3-konto.</translation>
    </message>
    <message>
        <source>Connect it with the .ionapi file from your administrator.</source>
        <translation>Anslut det med .ionapi-filen från din administratör.</translation>
    </message>
    <message>
        <source>In monday: your picture, Developers, My access tokens, Show, Copy. Paste it whole.</source>
        <translation>I monday: din bild, Developers, My access tokens, Show, Copy. Klistra in den hela.</translation>
    </message>
    <message>
        <source>Paste your monday token under Connections.</source>
        <translation>Klistra in din monday-token under Anslutningar.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Fråga din administratör.</translation>
    </message>
    <message>
        <source>There is no connection called {1}.</source>
        <translation>Det finns ingen anslutning som heter {1}.</translation>
    </message>
    <message>
        <source>infor or monday.</source>
        <translation>infor eller monday.</translation>
    </message>
    <message>
        <source>{1} does not answer for this account. {2}</source>
        <translation>{1} svarar inte det här kontot. {2}</translation>
    </message>
    <message>
        <source>{1} cannot be read{2}: {3}</source>
        <translation>{1} kan inte läsas{2}: {3}</translation>
    </message>
    <message>
        <source>Sign in to Windows again; the secrets are in Windows Credential Manager, under ml-connector.</source>
        <translation>Logga in i Windows igen; hemligheterna finns i Windows Autentiseringshanteraren, under ml-connector.</translation>
    </message>
    <message>
        <source>Unlock the login keychain in Keychain Access, and allow ml-connector when macOS asks.</source>
        <translation>Lås upp inloggningsnyckelringen i Nyckelhanteraren, och tillåt ml-connector när macOS frågar.</translation>
    </message>
    <message>
        <source>Unlock the keyring (GNOME Keyring, KWallet or another Secret Service) of this session, or start one.</source>
        <translation>Lås upp sessionens nyckelring (GNOME Keyring, KWallet eller en annan Secret Service), eller starta en.</translation>
    </message>
    <message>
        <source>This session has no keychain, and ml-connector keeps secrets nowhere else.</source>
        <translation>Sessionen har ingen nyckelring, och ml-connector förvarar hemligheter ingen annanstans.</translation>
    </message>
    <message>
        <source>{1} names {2}, which does not keep secrets safely; it is not used.</source>
        <translation>{1} anger {2}, som inte förvarar hemligheter säkert; den används inte.</translation>
    </message>
    <message>
        <source>{1} names {2}, which is not a keyring backend here.</source>
        <translation>{1} anger {2}, som inte är en nyckelring här.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Nyckelringen är låst.</translation>
    </message>
    <message>
        <source>The keychain did not answer ({1}).</source>
        <translation>Nyckelringen svarade inte ({1}).</translation>
    </message>
    <message>
        <source>The words to show instead of the address.</source>
        <translation>Orden som visas i stället för adressen.</translation>
    </message>
    <message>
        <source>it shows another board&apos;s column</source>
        <translation>den visar en kolumn på en annan tavla</translation>
    </message>
    <message>
        <source>monday computes it</source>
        <translation>monday beräknar den</translation>
    </message>
    <message>
        <source>monday gives it</source>
        <translation>monday tilldelar den</translation>
    </message>
    <message>
        <source>monday counts it</source>
        <translation>monday räknar den</translation>
    </message>
    <message>
        <source>monday keeps it</source>
        <translation>monday sköter den</translation>
    </message>
    <message>
        <source>it holds the subitems</source>
        <translation>den håller underobjekten</translation>
    </message>
    <message>
        <source>it is pressed by people</source>
        <translation>den trycks av människor</translation>
    </message>
    <message>
        <source>monday computes it from status columns</source>
        <translation>monday beräknar den ur statuskolumner</translation>
    </message>
    <message>
        <source>it is kept by people</source>
        <translation>den sköts av människor</translation>
    </message>
    <message>
        <source>it is given by people</source>
        <translation>den ges av människor</translation>
    </message>
    <message>
        <source>it takes uploads, not values</source>
        <translation>den tar uppladdade filer, inte värden</translation>
    </message>
    <message>
        <source>The text has {1} characters; the column takes {2}.</source>
        <translation>Texten har {1} tecken; kolumnen tar {2}.</translation>
    </message>
    <message>
        <source>The label {1} has {2} characters; a status label takes {3}.</source>
        <translation>Etiketten {1} har {2} tecken; en statusetikett tar {3}.</translation>
    </message>
    <message>
        <source>monday reads the label {1} as a number; give it words in a label table.</source>
        <translation>monday läser etiketten {1} som ett tal; ge den ord i en etikettabell.</translation>
    </message>
    <message>
        <source>A timeline needs two days: 2026-01-01/2026-01-31, or the option “to”.</source>
        <translation>En tidslinje behöver två dagar: 2026-01-01/2026-01-31, eller tillvalet ”to”.</translation>
    </message>
    <message>
        <source>The timeline ends ({1}) before it starts ({2}).</source>
        <translation>Tidslinjen slutar ({1}) innan den börjar ({2}).</translation>
    </message>
    <message>
        <source>{1} is not an e-mail address.</source>
        <translation>{1} är ingen e-postadress.</translation>
    </message>
    <message>
        <source>{1} is not a telephone number.</source>
        <translation>{1} är inget telefonnummer.</translation>
    </message>
    <message>
        <source>{1} has {2} digits; a telephone number has 5 to 15.</source>
        <translation>{1} har {2} siffror; ett telefonnummer har 5 till 15.</translation>
    </message>
    <message>
        <source>{1} needs its country: write it as +46 8 123 45 67, or give the option “country”.</source>
        <translation>{1} behöver sitt land: skriv det som +46 8 123 45 67, eller ange tillvalet ”country”.</translation>
    </message>
    <message>
        <source>{1} is not a web address; it must begin with http:// or https://.</source>
        <translation>{1} är ingen webbadress; den måste börja med http:// eller https://.</translation>
    </message>
    <message>
        <source>{1} is not a country; use its two-letter ISO code or English name.</source>
        <translation>{1} är inget land; använd ISO-koden med två bokstäver eller det engelska namnet.</translation>
    </message>
    <message>
        <source>{1} is neither yes nor no (1 or 0, true or false, Y or N).</source>
        <translation>{1} är varken ja eller nej (1 eller 0, true eller false, Y eller N).</translation>
    </message>
    <message>
        <source>{1} is not a list of tags: give their ids, such as 295026, 295064.</source>
        <translation>{1} är ingen lista med taggar: ange deras id, till exempel 295026, 295064.</translation>
    </message>
    <message>
        <source>{1} is not a time of day such as 14:30.</source>
        <translation>{1} är ingen tid på dagen som 14:30.</translation>
    </message>
    <message>
        <source>{1} is out of the calendar&apos;s range for a week.</source>
        <translation>{1} ligger utanför kalendern för en vecka.</translation>
    </message>
    <message>
        <source>{1} is not a rating from 1 to {2}.</source>
        <translation>{1} är inget betyg från 1 till {2}.</translation>
    </message>
    <message>
        <source>{1} is not a place: give latitude|longitude|address, such as 59.33|18.07|Stockholm.</source>
        <translation>{1} är ingen plats: ange latitud|longitud|adress, till exempel 59.33|18.07|Stockholm.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Lång text</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Dropdown</source>
        <translation>Rullgardin</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Kryssruta</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Connected board</source>
        <translation>Kopplad tavla</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Taggar</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Klockslag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Betyg</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>A {1} column cannot be written: {2}.</source>
        <translation>En kolumn av typen {1} kan inte skrivas: {2}.</translation>
    </message>
    <message>
        <source>Columns of type {1} are not supported; use one of {2}.</source>
        <translation>Kolumner av typen {1} stöds inte; använd en av {2}.</translation>
    </message>
    <message>
        <source>{1} is not a monday user: give the id, such as 1234567 or team:51166.</source>
        <translation>{1} är ingen monday-användare: ange id, till exempel 1234567 eller team:51166.</translation>
    </message>
    <message>
        <source>Splits the text into several labels.</source>
        <translation>Delar texten i flera etiketter.</translation>
    </message>
    <message>
        <source>The last day, where the field is the first.</source>
        <translation>Den sista dagen, när fältet är den första.</translation>
    </message>
    <message>
        <source>Country of numbers without +, such as SE.</source>
        <translation>Land för nummer utan +, till exempel SE.</translation>
    </message>
    <message>
        <source>monday or sunday, as set in the monday account.</source>
        <translation>monday eller sunday, som i monday-kontot.</translation>
    </message>
    <message>
        <source>Number of stars; 5 unless told.</source>
        <translation>Antal stjärnor; 5 om inget anges.</translation>
    </message>
    <message>
        <source>Or, to read it another way:</source>
        <translation>Eller, för att läsa det på annat sätt:</translation>
    </message>
    <message>
        <source>“{1}” is no company of M3.</source>
        <translation>”{1}” är inget företag i M3.</translation>
    </message>
    <message>
        <source>“{1}” is no division of M3.</source>
        <translation>”{1}” är ingen division i M3.</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>en lista väntades</translation>
    </message>
    <message>
        <source>A company is a number of up to three digits.</source>
        <translation>Ett företag är ett tal med högst tre siffror.</translation>
    </message>
    <message>
        <source>A division has up to three capitals or digits.</source>
        <translation>En division har högst tre versaler eller siffror.</translation>
    </message>
    <message>
        <source>Company {1} cannot be read. {2}</source>
        <translation>Företag {1} kan inte läsas. {2}</translation>
    </message>
    <message>
        <source>What was done is kept; the rest goes on with the next run.</source>
        <translation>Det som är gjort blir kvar; resten följer med nästa körning.</translation>
    </message>
    <message>
        <source>“{1}” is not a field.</source>
        <translation>”{1}” är inget fält.</translation>
    </message>
    <message>
        <source>Records of this route have no reference “{1}”; there is: {2}.</source>
        <translation>Poster av detta slag har ingen referens ”{1}”; det finns: {2}.</translation>
    </message>
    <message>
        <source>“{1}” are not the lines of this route.</source>
        <translation>”{1}” är inte raderna till detta slag.</translation>
    </message>
    <message>
        <source>Write due_date, supplier.supplier_name, @supplier or sum(po-lines.amount).</source>
        <translation>Skriv due_date, supplier.supplier_name, @supplier eller sum(po-lines.amount).</translation>
    </message>
    <message>
        <source>A brace is not closed in “{1}”.</source>
        <translation>En klammer är inte stängd i ”{1}”.</translation>
    </message>
    <message>
        <source>Write {field}, and {{ for a brace itself.</source>
        <translation>Skriv {field}, och {{ för själva klammern.</translation>
    </message>
    <message>
        <source>Together they exceed monday&apos;s {1} bytes an item.</source>
        <translation>Tillsammans överskrider de mondays {1} byte per objekt.</translation>
    </message>
    <message>
        <source>The column id “{1}” is too long for a new column.</source>
        <translation>Kolumn-id ”{1}” är för långt för en ny kolumn.</translation>
    </message>
    <message>
        <source>monday takes {1} characters.</source>
        <translation>monday tar {1} tecken.</translation>
    </message>
    <message>
        <source>A column id has small letters, digits and _, begins with no digit, and is not “name”.</source>
        <translation>Ett kolumn-id har gemener, siffror och _, börjar inte med en siffra och är inte ”name”.</translation>
    </message>
    <message>
        <source>The title is blank.</source>
        <translation>Titeln är tom.</translation>
    </message>
    <message>
        <source>The route {1} has no field {2}.</source>
        <translation>Slaget {1} har inget fält {2}.</translation>
    </message>
    <message>
        <source>There is no step named {1}; use one of {2}.</source>
        <translation>Det finns inget steg som heter {1}; använd ett av {2}.</translation>
    </message>
    <message>
        <source>There is no label table {1}.</source>
        <translation>Det finns ingen etikettabell {1}.</translation>
    </message>
    <message>
        <source>The label table {1} has {2} labels; a status column takes {3}.</source>
        <translation>Etikettabellen {1} har {2} etiketter; en statuskolumn tar {3}.</translation>
    </message>
    <message>
        <source>The filter compares with no value.</source>
        <translation>Filtret jämför med inget värde.</translation>
    </message>
    <message>
        <source>Subitems have no groups: leave “group_by” out, or give the lines a board of their own.</source>
        <translation>Underobjekt har inga grupper: utelämna ”group_by”, eller ge raderna en egen tavla.</translation>
    </message>
    <message>
        <source>Groups are made by a field of the record, or by one that it borrows: buyer, supplier.supplier_name.</source>
        <translation>Grupper bildas efter ett fält i posten, eller ett som den lånar: buyer, supplier.supplier_name.</translation>
    </message>
    <message>
        <source>Two columns have this id.</source>
        <translation>Två kolumner har detta id.</translation>
    </message>
    <message>
        <source>The item&apos;s name is blank.</source>
        <translation>Objektets namn är tomt.</translation>
    </message>
    <message>
        <source>A text column with the id ext_key and the field ext_key, unchanged, is required.</source>
        <translation>En textkolumn med id ext_key och fältet ext_key, oförändrat, krävs.</translation>
    </message>
    <message>
        <source>A {1} ({2}){3} does not go into a {4} column.</source>
        <translation>Ett värde {1} ({2}){3} passar inte i en kolumn av typen {4}.</translation>
    </message>
    <message>
        <source>{1} of {2} depends on the day or on lines, and cannot be used from here.</source>
        <translation>{1} i {2} beror på dagen eller på rader och kan inte användas härifrån.</translation>
    </message>
    <message>
        <source>The argument {1} belongs neither to the step nor to the column type.</source>
        <translation>Argumentet {1} hör varken till steget eller till kolumntypen.</translation>
    </message>
    <message>
        <source>The step {1} needs the argument {2}.</source>
        <translation>Steget {1} behöver argumentet {2}.</translation>
    </message>
    <message>
        <source>{1} has version {2}; this app reads version {3}.</source>
        <translation>{1} har version {2}; appen läser version {3}.</translation>
    </message>
    <message>
        <source>{1} is not readable as TOML: {2}.</source>
        <translation>{1} går inte att läsa som TOML: {2}.</translation>
    </message>
    <message>
        <source>Correct it and import the file again.</source>
        <translation>Rätta den och importera filen igen.</translation>
    </message>
    <message>
        <source>`mapping export` shows the form of a mapping.</source>
        <translation>`mapping export` visar hur en mappning ser ut.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>must be text in quotes, not {1}</source>
        <translation>måste vara text inom citattecken, inte {1}</translation>
    </message>
    <message>
        <source>is “{1}”; it can be {2}</source>
        <translation>är ”{1}”; det kan vara {2}</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>måste vara en lista med texter</translation>
    </message>
    <message>
        <source>must be a table</source>
        <translation>måste vara en tabell</translation>
    </message>
    <message>
        <source>must be written as [[{1}]]</source>
        <translation>måste skrivas som [[{1}]]</translation>
    </message>
    <message>
        <source>It may come from a newer version of the app: update, or export the mapping again.</source>
        <translation>Den kan komma från en nyare version av appen: uppdatera, eller exportera mappningen igen.</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>Rätta den raden.</translation>
    </message>
    <message>
        <source>is not known here; there is {1}</source>
        <translation>är inte känt här; det finns {1}</translation>
    </message>
    <message>
        <source>A schedule runs every 1 minute to every 7 days.</source>
        <translation>Ett schema körs varje minut till var sjunde dag.</translation>
    </message>
    <message>
        <source>A daily schedule needs at least one time of day.</source>
        <translation>Ett dagligt schema behöver minst en tid på dagen.</translation>
    </message>
    <message>
        <source>Choose a number in that range.</source>
        <translation>Välj ett tal i det intervallet.</translation>
    </message>
    <message>
        <source>Add a time such as 07:30.</source>
        <translation>Lägg till en tid som 07:30.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Som text</translation>
    </message>
    <message>
        <source>The value as it is written, numbers in full digits.</source>
        <translation>Värdet som det skrivs, tal med alla siffror.</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>Versaler</translation>
    </message>
    <message>
        <source>“bolt” becomes “BOLT”.</source>
        <translation>”bolt” blir ”BOLT”.</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Gemener</translation>
    </message>
    <message>
        <source>“BOLT” becomes “bolt”.</source>
        <translation>”BOLT” blir ”bolt”.</translation>
    </message>
    <message>
        <source>Capitalise words</source>
        <translation>Stor begynnelsebokstav</translation>
    </message>
    <message>
        <source>“HEX BOLT” becomes “Hex Bolt”.</source>
        <translation>”HEX BOLT” blir ”Hex Bolt”.</translation>
    </message>
    <message>
        <source>Trim blanks</source>
        <translation>Ta bort blanksteg</translation>
    </message>
    <message>
        <source>No blanks at the ends, one between words.</source>
        <translation>Inga blanksteg i ändarna, ett mellan ord.</translation>
    </message>
    <message>
        <source>First characters</source>
        <translation>Första tecknen</translation>
    </message>
    <message>
        <source>Keeps the first n characters.</source>
        <translation>Behåller de första n tecknen.</translation>
    </message>
    <message>
        <source>Last characters</source>
        <translation>Sista tecknen</translation>
    </message>
    <message>
        <source>Keeps the last n characters.</source>
        <translation>Behåller de sista n tecknen.</translation>
    </message>
    <message>
        <source>Put before</source>
        <translation>Sätt före</translation>
    </message>
    <message>
        <source>Puts a text before.</source>
        <translation>Sätter en text före.</translation>
    </message>
    <message>
        <source>Put after</source>
        <translation>Sätt efter</translation>
    </message>
    <message>
        <source>Puts a text after.</source>
        <translation>Sätter en text efter.</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>Foga ihop med</translation>
    </message>
    <message>
        <source>Joins the field with another, such as {description}; blank ones leave no separator.</source>
        <translation>Fogar ihop fältet med ett annat, till exempel {description}; tomma lämnar ingen avskiljare.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersätt</translation>
    </message>
    <message>
        <source>Replaces every occurrence of a text by another.</source>
        <translation>Ersätter varje förekomst av en text med en annan.</translation>
    </message>
    <message>
        <source>No leading zeros</source>
        <translation>Inga inledande nollor</translation>
    </message>
    <message>
        <source>“000120” becomes “120”.</source>
        <translation>”000120” blir ”120”.</translation>
    </message>
    <message>
        <source>As date</source>
        <translation>Som datum</translation>
    </message>
    <message>
        <source>Reads 20261124 or 2026-11-24 as a day; zeros are no date.</source>
        <translation>Läser 20261124 eller 2026-11-24 som en dag; nollor är inget datum.</translation>
    </message>
    <message>
        <source>As number</source>
        <translation>Som tal</translation>
    </message>
    <message>
        <source>Reads “-12.50” as a number, exactly.</source>
        <translation>Läser ”-12.50” som ett tal, exakt.</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>Dagar sedan</translation>
    </message>
    <message>
        <source>Days from another date, such as {due_date}, to this one; nothing where either is missing.</source>
        <translation>Dagar från ett annat datum, till exempel {due_date}, till detta; inget där något saknas.</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplicera</translation>
    </message>
    <message>
        <source>Multiplies exactly.</source>
        <translation>Multiplicerar exakt.</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Dividera</translation>
    </message>
    <message>
        <source>Divides exactly; where the result does not end, it is rounded to the places given.</source>
        <translation>Dividerar exakt; där resultatet inte tar slut avrundas det till angivet antal decimaler.</translation>
    </message>
    <message>
        <source>Change sign</source>
        <translation>Byt tecken</translation>
    </message>
    <message>
        <source>-12.50 becomes 12.50, and the reverse.</source>
        <translation>-12.50 blir 12.50, och tvärtom.</translation>
    </message>
    <message>
        <source>Without sign</source>
        <translation>Utan tecken</translation>
    </message>
    <message>
        <source>-12.50 becomes 12.50.</source>
        <translation>-12.50 blir 12.50.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Avrunda</translation>
    </message>
    <message>
        <source>Rounds to decimal places; a half goes away from zero.</source>
        <translation>Avrundar till decimaler; en halva går bort från noll.</translation>
    </message>
    <message>
        <source>If blank</source>
        <translation>Om tomt</translation>
    </message>
    <message>
        <source>A value to use where the field is blank.</source>
        <translation>Ett värde att använda där fältet är tomt.</translation>
    </message>
    <message>
        <source>Phone digits</source>
        <translation>Telefonsiffror</translation>
    </message>
    <message>
        <source>“(+46) 8-123 45” becomes “+46812345”.</source>
        <translation>”(+46) 8-123 45” blir ”+46812345”.</translation>
    </message>
    <message>
        <source>Country name</source>
        <translation>Landsnamn</translation>
    </message>
    <message>
        <source>“SE” becomes “Sweden”.</source>
        <translation>”SE” blir ”Sweden”.</translation>
    </message>
    <message>
        <source>There is no step named {1}.</source>
        <translation>Det finns inget steg som heter {1}.</translation>
    </message>
    <message>
        <source>The step {1} needs {2}.</source>
        <translation>Steget {1} behöver {2}.</translation>
    </message>
    <message>
        <source>{1} is not a whole number from {2} to {3} ({4}).</source>
        <translation>{1} är inget heltal från {2} till {3} ({4}).</translation>
    </message>
    <message>
        <source>A number is needed, and there is none.</source>
        <translation>Ett tal behövs, och det finns inget.</translation>
    </message>
    <message>
        <source>The text to find is empty.</source>
        <translation>Texten att söka efter är tom.</translation>
    </message>
    <message>
        <source>A number cannot be divided by 0.</source>
        <translation>Ett tal kan inte divideras med 0.</translation>
    </message>
    <message>
        <source>{1} is not a country&apos;s ISO code.</source>
        <translation>{1} är ingen ISO-landskod.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Between them</source>
        <translation>Mellan dem</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersätt med</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Not less than</source>
        <translation>Inte mindre än</translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation>Decimaler</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>{1} is not a number.</source>
        <translation>{1} är inget tal.</translation>
    </message>
    <message>
        <source>The number has more than {1} digits.</source>
        <translation>Talet har fler än {1} siffror.</translation>
    </message>
    <message>
        <source>{1} is not a date (year, month, day).</source>
        <translation>{1} är inget datum (år, månad, dag).</translation>
    </message>
    <message>
        <source>{1} is not a day of the calendar.</source>
        <translation>{1} är ingen dag i kalendern.</translation>
    </message>
    <message>
        <source>A bulk import would take {1}, {2}.</source>
        <translation>En massimport skulle ta {1}, {2}.</translation>
    </message>
    <message>
        <source>{1} more follow.</source>
        <translation>{1} till följer.</translation>
    </message>
    <message>
        <source>Subitems cannot be imported in bulk.</source>
        <translation>Underobjekt kan inte massimporteras.</translation>
    </message>
    <message>
        <source>Bulk imports are used up for this hour, or for today.</source>
        <translation>Massimporterna för timmen eller dagen är slut.</translation>
    </message>
    <message>
        <source>Nothing is to be written.</source>
        <translation>Inget ska skrivas.</translation>
    </message>
    <message>
        <source>Today&apos;s calls are used up; the rest goes out after midnight UTC.</source>
        <translation>Dagens anrop är slut; resten går ut efter midnatt UTC.</translation>
    </message>
    <message>
        <source>{1} is not a reading call; ml-connector only reads from CloudSuite.</source>
        <translation>{1} är inget läsande anrop; ml-connector läser bara från CloudSuite.</translation>
    </message>
    <message>
        <source>Choose a transaction whose name begins with Get, Lst, List, Sel or Search.</source>
        <translation>Välj en transaktion vars namn börjar med Get, Lst, List, Sel eller Search.</translation>
    </message>
    <message>
        <source>Today&apos;s {1} sign-ins to CloudSuite are used up.</source>
        <translation>Dagens {1} inloggningar i CloudSuite är slut.</translation>
    </message>
    <message>
        <source>It goes on by itself after midnight UTC.</source>
        <translation>Det fortsätter av sig självt efter midnatt UTC.</translation>
    </message>
    <message>
        <source>The catalog {1} cannot be read.</source>
        <translation>Katalogen {1} kan inte läsas.</translation>
    </message>
    <message>
        <source>Install ml-connector again.</source>
        <translation>Installera ml-connector igen.</translation>
    </message>
    <message>
        <source>CSI has several configurations, or none: {1}.</source>
        <translation>CSI har flera konfigurationer, eller ingen: {1}.</translation>
    </message>
    <message>
        <source>Name the one to read when connecting.</source>
        <translation>Ange vilken som ska läsas när du ansluter.</translation>
    </message>
    <message>
        <source>CSI does not offer this route.</source>
        <translation>CSI erbjuder inte detta slag.</translation>
    </message>
    <message>
        <source>Switch the route off.</source>
        <translation>Slå av slaget.</translation>
    </message>
    <message>
        <source>Check the Mongoose configuration&apos;s name: it is often the tenant and the site, ACME_TST_DALS. The CSI administrator finds it in the form Configurations.</source>
        <translation>Kontrollera Mongoose-konfigurationens namn: det är ofta klienten och platsen, ACME_TST_DALS. CSI-administratören hittar det i formuläret Configurations.</translation>
    </message>
    <message>
        <source>Check in ION API &gt; Available APIs that CSI (IDORequestService) is listed for this tenant.</source>
        <translation>Kontrollera under ION API &gt; Available APIs att CSI (IDORequestService) finns för den här klienten.</translation>
    </message>
    <message>
        <source>In ION API, the app needs access to CSI; in CSI, its service account needs a user.</source>
        <translation>I ION API behöver appen åtkomst till CSI; i CSI behöver dess tjänstkonto en användare.</translation>
    </message>
    <message>
        <source>Ask the CSI administrator to give the service account&apos;s user the privilege Read on the IDO {1} (form Object Authorizations for User).</source>
        <translation>Be CSI-administratören ge tjänstkontots användare rätten Read på IDO {1} (formuläret Object Authorizations for User).</translation>
    </message>
    <message>
        <source>Ask the CSI administrator for a licence module for the service account&apos;s user (form User Modules).</source>
        <translation>Be CSI-administratören om en licensmodul för tjänstkontots användare (formuläret User Modules).</translation>
    </message>
    <message>
        <source>This release of CSI has other properties; see the IDO {1} in the form IDO Definitions.</source>
        <translation>Den här versionen av CSI har andra egenskaper; se IDO {1} i formuläret IDO Definitions.</translation>
    </message>
    <message>
        <source>This site has no IDO {1}; see the form IDO Collections.</source>
        <translation>Den här platsen har inget IDO {1}; se formuläret IDO Collections.</translation>
    </message>
    <message>
        <source>This site takes other filters than most; send the diagnostics to support.</source>
        <translation>Den här platsen tar andra filter än de flesta; skicka diagnostiken till supporten.</translation>
    </message>
    <message>
        <source>It is tried again with the next run; if it stays, connect again.</source>
        <translation>Det försöks igen med nästa körning; om det består, anslut igen.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>inget skäl angivet</translation>
    </message>
    <message>
        <source>CSI refuses {1}: {2}.</source>
        <translation>CSI avvisar {1}: {2}.</translation>
    </message>
    <message>
        <source>CSI refuses {1} (HTTP 400).</source>
        <translation>CSI avvisar {1} (HTTP 400).</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>finns inte</translation>
    </message>
    <message>
        <source>See the CSI administrator for this message.</source>
        <translation>Fråga CSI-administratören om meddelandet.</translation>
    </message>
    <message>
        <source>its pages do not advance</source>
        <translation>dess sidor går inte vidare</translation>
    </message>
    <message>
        <source>its rows do not come in the order of vouchers</source>
        <translation>dess rader kommer inte i verifikatens ordning</translation>
    </message>
    <message>
        <source>is blank, and the record has no key without it</source>
        <translation>är tomt, och posten har ingen nyckel utan det</translation>
    </message>
    <message>
        <source>{1} is not a number</source>
        <translation>{1} är inget tal</translation>
    </message>
    <message>
        <source>{1} is not a whole number</source>
        <translation>{1} är inget heltal</translation>
    </message>
    <message>
        <source>{1} is not a date (YYYYMMDD hh:mm:ss.fff)</source>
        <translation>{1} är inget datum (YYYYMMDD hh:mm:ss.fff)</translation>
    </message>
    <message>
        <source>{1} is not a day of the calendar</source>
        <translation>{1} är ingen dag i kalendern</translation>
    </message>
    <message>
        <source>it names no properties</source>
        <translation>det anger inga egenskaper</translation>
    </message>
    <message>
        <source>it has no list of configurations</source>
        <translation>det har ingen lista över konfigurationer</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>det är inget JSON-objekt</translation>
    </message>
    <message>
        <source>it has no Items</source>
        <translation>det har inga Items</translation>
    </message>
    <message>
        <source>its Items are no list</source>
        <translation>dess Items är ingen lista</translation>
    </message>
    <message>
        <source>an item is neither an object nor a list</source>
        <translation>en post är varken objekt eller lista</translation>
    </message>
    <message>
        <source>an item has {1} values in place of {2}</source>
        <translation>en post har {1} värden i stället för {2}</translation>
    </message>
    <message>
        <source>a value is no text</source>
        <translation>ett värde är ingen text</translation>
    </message>
    <message>
        <source>{1} is neither true nor false</source>
        <translation>{1} är varken sant eller falskt</translation>
    </message>
    <message>
        <source>Needed for {1} only; ask for it with its function {2} (MRS001, SES400).</source>
        <translation>Behövs bara för {1}; be om det med funktionen {2} (MRS001, SES400).</translation>
    </message>
    <message>
        <source>{1}: {2} can be chosen as a source of the route.</source>
        <translation>{1}: {2} kan väljas som slagets källa.</translation>
    </message>
    <message>
        <source>In Infor OS: ION API &gt; Authorized Apps: check the app, then download its credentials and connect again.</source>
        <translation>I Infor OS: ION API &gt; Authorized Apps: kontrollera appen, ladda sedan ner dess uppgifter och anslut igen.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator to authorise the service account&apos;s user for the program {1} and its function {2}: SES400, or the user&apos;s role in MNS410 and MNS405.</source>
        <translation>Be M3-administratören ge tjänstkontots användare behörighet till programmet {1} och dess funktion {2}: SES400, eller användarens roll i MNS410 och MNS405.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator to give the service account&apos;s user access to this company and division for the program {1} (MNS150, SES400), or leave the company out of the connection.</source>
        <translation>Be M3-administratören ge tjänstkontots användare åtkomst till företaget och divisionen för programmet {1} (MNS150, SES400), eller utelämna företaget ur anslutningen.</translation>
    </message>
    <message>
        <source>The service account is not linked to a user (error: 163).</source>
        <translation>Tjänstkontot är inte kopplat till en användare (fel: 163).</translation>
    </message>
    <message>
        <source>In ION API &gt; Service Accounts, link it to a user who exists in M3 (MNS150), then connect again.</source>
        <translation>Koppla det under ION API &gt; Service Accounts till en användare som finns i M3 (MNS150), och anslut igen.</translation>
    </message>
    <message>
        <source>This release of M3 does not have it; see MRS001.</source>
        <translation>Den här versionen av M3 har det inte; se MRS001.</translation>
    </message>
    <message>
        <source>Another release of M3 asks for more; see MRS001 for its input fields.</source>
        <translation>En annan version av M3 kräver mer; se MRS001 för dess indatafält.</translation>
    </message>
    <message>
        <source>A key of another system was asked for; check company and division.</source>
        <translation>En nyckel från ett annat system efterfrågades; kontrollera företag och division.</translation>
    </message>
    <message>
        <source>CloudSuite refuses the service account.</source>
        <translation>CloudSuite avvisar tjänstkontot.</translation>
    </message>
    <message>
        <source>It may have been deleted or replaced. In ION API &gt; Authorized Apps create a service account for the app, download the credentials and connect again.</source>
        <translation>Det kan ha tagits bort eller ersatts. Skapa ett tjänstkonto för appen under ION API &gt; Authorized Apps, ladda ner uppgifterna och anslut igen.</translation>
    </message>
    <message>
        <source>CloudSuite does not know this app&apos;s client id and secret.</source>
        <translation>CloudSuite känner inte till appens klient-id och hemlighet.</translation>
    </message>
    <message>
        <source>This app may not sign in with a service account.</source>
        <translation>Appen får inte logga in med ett tjänstkonto.</translation>
    </message>
    <message>
        <source>This app is not of the type Backend Service with a service account.</source>
        <translation>Appen är inte av typen Backend Service med tjänstkonto.</translation>
    </message>
    <message>
        <source>The app&apos;s scopes do not cover what ml-connector asks for.</source>
        <translation>Appens scope täcker inte det som ml-connector begär.</translation>
    </message>
    <message>
        <source>In ION API &gt; Authorized Apps switch &quot;Enforce Scopes&quot; off for the app, or add the M3 scope.</source>
        <translation>Stäng av ”Enforce Scopes” för appen under ION API &gt; Authorized Apps, eller lägg till M3-scopet.</translation>
    </message>
    <message>
        <source>refuses the request</source>
        <translation>avvisar begäran</translation>
    </message>
    <message>
        <source>The program or transaction may be missing in this release of M3.</source>
        <translation>Programmet eller transaktionen kan saknas i den här versionen av M3.</translation>
    </message>
    <message>
        <source>does not allow this app or user to read it</source>
        <translation>tillåter inte appen eller användaren att läsa det</translation>
    </message>
    <message>
        <source>In ION API, the app needs access to the M3 API; in M3, its user needs authority for the program (SES400).</source>
        <translation>I ION API behöver appen åtkomst till M3 API; i M3 behöver dess användare behörighet till programmet (SES400).</translation>
    </message>
    <message>
        <source>does not have it</source>
        <translation>har det inte</translation>
    </message>
    <message>
        <source>Check in ION API &gt; Available APIs that M3 is listed for this tenant.</source>
        <translation>Kontrollera under ION API &gt; Available APIs att M3 finns för den här klienten.</translation>
    </message>
    <message>
        <source>does not offer it for reading</source>
        <translation>erbjuder det inte för läsning</translation>
    </message>
    <message>
        <source>See the M3 administrator for this message.</source>
        <translation>Fråga M3-administratören om meddelandet.</translation>
    </message>
    <message>
        <source>M3 refuses {1}: {2}{3}.</source>
        <translation>M3 avvisar {1}: {2}{3}.</translation>
    </message>
    <message>
        <source>This M3 does not offer {1}/{2}.</source>
        <translation>Detta M3 erbjuder inte {1}/{2}.</translation>
    </message>
    <message>
        <source>CloudSuite&apos;s sign-in service does not answer as it should (HTTP {1}).</source>
        <translation>CloudSuites inloggningstjänst svarar inte som den ska (HTTP {1}).</translation>
    </message>
    <message>
        <source>CloudSuite refuses {1} (HTTP {2}).</source>
        <translation>CloudSuite avvisar {1} (HTTP {2}).</translation>
    </message>
    <message>
        <source>CloudSuite {1}: {2} (HTTP {3}).</source>
        <translation>CloudSuite {1}: {2} (HTTP {3}).</translation>
    </message>
    <message>
        <source>The answer to {1} is not understood: {2}.</source>
        <translation>Svaret på {1} går inte att förstå: {2}.</translation>
    </message>
    <message>
        <source>CloudSuite asks to wait before {1}.</source>
        <translation>CloudSuite ber om en paus före {1}.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator for the MI program {1} (MRS001) with its transaction {2}, and for authority to its function {3} (SES400).</source>
        <translation>Be M3-administratören om MI-programmet {1} (MRS001) med transaktionen {2}, och om behörighet till dess funktion {3} (SES400).</translation>
    </message>
    <message>
        <source>CloudSuite refuses the sign-in (HTTP {1}).</source>
        <translation>CloudSuite avvisar inloggningen (HTTP {1}).</translation>
    </message>
    <message>
        <source>CloudSuite refuses even a fresh sign-in.</source>
        <translation>CloudSuite avvisar även en ny inloggning.</translation>
    </message>
    <message>
        <source>A sign-in page or proxy answered in place of CloudSuite ({1}, HTTP {2}).</source>
        <translation>En inloggningssida eller proxy svarade i stället för CloudSuite ({1}, HTTP {2}).</translation>
    </message>
    <message>
        <source>CloudSuite did not answer {1} (HTTP {2}).</source>
        <translation>CloudSuite svarade inte på {1} (HTTP {2}).</translation>
    </message>
    <message>
        <source>It is asked again with the next run.</source>
        <translation>Det frågas igen med nästa körning.</translation>
    </message>
    <message>
        <source>Check the network and the gateway&apos;s address in the .ionapi file.</source>
        <translation>Kontrollera nätverket och gatewayens adress i .ionapi-filen.</translation>
    </message>
    <message>
        <source>the rows of {1} do not come in key order, and some would be missed</source>
        <translation>raderna i {1} kommer inte i nyckelordning, och några skulle missas</translation>
    </message>
    <message>
        <source>it does not begin with the names of the columns</source>
        <translation>det börjar inte med kolumnernas namn</translation>
    </message>
    <message>
        <source>a key is no number: {1}</source>
        <translation>en nyckel är inget tal: {1}</translation>
    </message>
    <message>
        <source>In Infor OS: ION API &gt; Authorized Apps &gt; the app (type Backend Service) &gt; Download Credentials, with &quot;Create Service Account&quot; ticked.</source>
        <translation>I Infor OS: ION API &gt; Authorized Apps &gt; appen (typen Backend Service) &gt; Download Credentials, med ”Create Service Account” ikryssat.</translation>
    </message>
    <message>
        <source>{1} is empty.</source>
        <translation>{1} är tom.</translation>
    </message>
    <message>
        <source>{1} is too large for an .ionapi file ({2} KB; they have about 1 KB).</source>
        <translation>{1} är för stor för en .ionapi-fil ({2} kB; de har ungefär 1 kB).</translation>
    </message>
    <message>
        <source>{1} is not an .ionapi file: it holds no credentials of an app.</source>
        <translation>{1} är ingen .ionapi-fil: den innehåller inga uppgifter för en app.</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; in {2} is not text.</source>
        <translation>”{1}” i {2} är ingen text.</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; in {2} holds characters that do not belong there.</source>
        <translation>”{1}” i {2} innehåller tecken som inte hör dit.</translation>
    </message>
    <message>
        <source>{1} is not a complete .ionapi file. It lacks {2}.</source>
        <translation>{1} är ingen fullständig .ionapi-fil. Den saknar {2}.</translation>
    </message>
    <message>
        <source>The tenant (&quot;ti&quot;) is not a tenant id such as ACME_PRD.</source>
        <translation>Klienten (”ti”) är inget klient-id som ACME_PRD.</translation>
    </message>
    <message>
        <source>The address &quot;{1}&quot; must be a plain address that starts with https://.</source>
        <translation>Adressen ”{1}” måste vara en enkel adress som börjar med https://.</translation>
    </message>
    <message>
        <source>ml-connector is not connected to CloudSuite.</source>
        <translation>ml-connector är inte anslutet till CloudSuite.</translation>
    </message>
    <message>
        <source>{1} is not a text file.</source>
        <translation>{1} är ingen textfil.</translation>
    </message>
    <message>
        <source>{1} is not whole: it is cut off or was changed after the download.</source>
        <translation>{1} är inte hel: den är avklippt eller ändrades efter nedladdningen.</translation>
    </message>
    <message>
        <source>{1} names &quot;{2}&quot; twice; only one can be right.</source>
        <translation>{1} anger ”{2}” två gånger; bara en kan vara rätt.</translation>
    </message>
    <message>
        <source>{1} is of a Web or Native app, where a person signs in each time. ml-connector works in the background and needs an app of the type Backend Service.</source>
        <translation>{1} hör till en Web- eller Native-app, där en person loggar in varje gång. ml-connector arbetar i bakgrunden och behöver en app av typen Backend Service.</translation>
    </message>
    <message>
        <source>{1} holds no service account (saak, sask). Either &quot;Create Service Account&quot; was not ticked on download, or the app signs in by client credentials (grant type Client Credentials), which M3 does not take for a user; ml-connector needs the password grant of a service account.</source>
        <translation>{1} innehåller inget tjänstkonto (saak, sask). Antingen var ”Create Service Account” inte ikryssat vid nedladdningen, eller så loggar appen in med Client Credentials, som M3 inte tar som användare; ml-connector behöver Password Grant för ett tjänstkonto.</translation>
    </message>
    <message>
        <source>The address &quot;{1}&quot; cannot be used.</source>
        <translation>Adressen ”{1}” kan inte användas.</translation>
    </message>
    <message>
        <source>Connect an .ionapi file.</source>
        <translation>Anslut en .ionapi-fil.</translation>
    </message>
    <message>
        <source>Take fields from the transaction&apos;s own (MRS001MI/LstFields).</source>
        <translation>Ta fält från transaktionens egna (MRS001MI/LstFields).</translation>
    </message>
    <message>
        <source>{1} gives rows of text and cannot be a source of its own.</source>
        <translation>{1} ger textrader och kan inte själv vara en källa.</translation>
    </message>
    <message>
        <source>The source {1} needs a key and at least one field.</source>
        <translation>Källan {1} behöver en nyckel och minst ett fält.</translation>
    </message>
    <message>
        <source>{1} is not a field of {2}.</source>
        <translation>{1} är inget fält i {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be continued from a key of {2} fields.</source>
        <translation>{1} kan inte fortsättas från en nyckel med {2} fält.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator for a transaction of MDBREADMI (MRS010) or CMS100MI (CMS015) on the table.</source>
        <translation>Be M3-administratören om en transaktion i MDBREADMI (MRS010) eller CMS100MI (CMS015) för tabellen.</translation>
    </message>
    <message>
        <source>Leave the start field empty.</source>
        <translation>Lämna startfältet tomt.</translation>
    </message>
    <message>
        <source>The table {1} of this M3 has no column {2}.</source>
        <translation>Tabellen {1} i detta M3 har ingen kolumn {2}.</translation>
    </message>
    <message>
        <source>This release of M3 needs another source for the route.</source>
        <translation>Den här versionen av M3 behöver en annan källa för slaget.</translation>
    </message>
    <message>
        <source>it does not go on where it was asked to</source>
        <translation>det fortsätter inte där det ombads</translation>
    </message>
    <message>
        <source>{1} is not a date (YYYYMMDD)</source>
        <translation>{1} är inget datum (YYYYMMDD)</translation>
    </message>
    <message>
        <source>it has neither results nor MIRecord</source>
        <translation>det har varken results eller MIRecord</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>det är ingen JSON</translation>
    </message>
    <message>
        <source>it has {1} results</source>
        <translation>det har {1} resultat</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>det är inget objekt</translation>
    </message>
    <message>
        <source>a result is no object</source>
        <translation>ett resultat är inget objekt</translation>
    </message>
    <message>
        <source>a result has neither records nor an error</source>
        <translation>ett resultat har varken poster eller ett fel</translation>
    </message>
    <message>
        <source>a record is no object</source>
        <translation>en post är inget objekt</translation>
    </message>
    <message>
        <source>a record has no NameValue</source>
        <translation>en post har ingen NameValue</translation>
    </message>
    <message>
        <source>a record has a value without a name</source>
        <translation>en post har ett värde utan namn</translation>
    </message>
    <message>
        <source>The list broke half-way: {1}</source>
        <translation>Listan bröts halvvägs: {1}</translation>
    </message>
    <message>
        <source>M3 ended {1} before it was done: {2}.</source>
        <translation>M3 avslutade {1} innan det var klart: {2}.</translation>
    </message>
    <message>
        <source>it may be cut: {1} rows begin with {2}</source>
        <translation>det kan vara avklippt: {1} rader börjar med {2}</translation>
    </message>
    <message>
        <source>M3 does not say which company the service account&apos;s user works for.</source>
        <translation>M3 säger inte vilket företag tjänstkontots användare arbetar för.</translation>
    </message>
    <message>
        <source>Give the user a default company in MNS150, or name the company when connecting.</source>
        <translation>Ge användaren ett standardföretag i MNS150, eller ange företaget när du ansluter.</translation>
    </message>
    <message>
        <source>M3 answered {1} of {2} calls of {3}.</source>
        <translation>M3 besvarade {1} av {2} anrop av {3}.</translation>
    </message>
    <message>
        <source>monday&apos;s list of the board&apos;s items kept expiring while it was read.</source>
        <translation>Mondays lista över tavlans objekt gick hela tiden ut medan den lästes.</translation>
    </message>
    <message>
        <source>monday has not prepared this board for subitems yet.</source>
        <translation>monday har inte förberett tavlan för underobjekt än.</translation>
    </message>
    <message>
        <source>Column {1} could not be made. {2}</source>
        <translation>Kolumnen {1} kunde inte skapas. {2}</translation>
    </message>
    <message>
        <source>monday&apos;s list of items could not be read.</source>
        <translation>Mondays lista över objekt kunde inte läsas.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Försök igen.</translation>
    </message>
    <message>
        <source>Add one subitem by hand in monday, or try again in a minute.</source>
        <translation>Lägg till ett underobjekt för hand i monday, eller försök igen om en minut.</translation>
    </message>
    <message>
        <source>An id that was used on the board before cannot be given again: choose another column or board.</source>
        <translation>Ett id som har använts på tavlan kan inte ges igen: välj en annan kolumn eller tavla.</translation>
    </message>
    <message>
        <source>It is asked for again.</source>
        <translation>Det frågas igen.</translation>
    </message>
    <message>
        <source>The address of monday cannot be used: it must start with https://.</source>
        <translation>Mondays adress kan inte användas: den måste börja med https://.</translation>
    </message>
    <message>
        <source>Plain http is for this computer only. Leave the address out to use monday&apos;s own.</source>
        <translation>Vanlig http är bara för den här datorn. Utelämna adressen för att använda mondays egen.</translation>
    </message>
    <message>
        <source>Column {1} on board {2} is of type {3}, and {4} is needed.</source>
        <translation>Kolumnen {1} på tavlan {2} är av typen {3}, och {4} behövs.</translation>
    </message>
    <message>
        <source>Column {1} on board {2} is archived, and its id cannot be given again.</source>
        <translation>Kolumnen {1} på tavlan {2} är arkiverad, och dess id kan inte ges igen.</translation>
    </message>
    <message>
        <source>Choose another column for this field in the mapping, or another board.</source>
        <translation>Välj en annan kolumn för fältet i mappningen, eller en annan tavla.</translation>
    </message>
    <message>
        <source>Restore the column in monday, or choose another column for this field in the mapping.</source>
        <translation>Återställ kolumnen i monday, eller välj en annan kolumn för fältet i mappningen.</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on by itself.</source>
        <translation>Inget går förlorat: det fortsätter av sig självt.</translation>
    </message>
    <message>
        <source>It is checked on the board before anything is sent again.</source>
        <translation>Det kontrolleras på tavlan innan något skickas igen.</translation>
    </message>
    <message>
        <source>Correct the record or the mapping, then replay it.</source>
        <translation>Rätta posten eller mappningen, och upprepa sedan.</translation>
    </message>
    <message>
        <source>monday asks for a pause before it takes more.</source>
        <translation>monday ber om en paus innan det tar emot mer.</translation>
    </message>
    <message>
        <source>monday&apos;s daily limit for this account is used up.</source>
        <translation>Mondays dagsgräns för kontot är nådd.</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits goes out after midnight UTC.</source>
        <translation>Inget går förlorat: det som väntar går ut efter midnatt UTC.</translation>
    </message>
    <message>
        <source>monday is busy with other requests of this account.</source>
        <translation>monday är upptaget med andra förfrågningar från kontot.</translation>
    </message>
    <message>
        <source>monday found the request too large.</source>
        <translation>monday tyckte att förfrågan var för stor.</translation>
    </message>
    <message>
        <source>Smaller ones follow by themselves.</source>
        <translation>Mindre följer av sig själva.</translation>
    </message>
    <message>
        <source>Something else is changing this board at the moment.</source>
        <translation>Något annat ändrar tavlan just nu.</translation>
    </message>
    <message>
        <source>monday has blocked this account&apos;s calls for a while.</source>
        <translation>monday har spärrat kontots anrop en stund.</translation>
    </message>
    <message>
        <source>monday is still busy with this same request.</source>
        <translation>monday är fortfarande upptaget med samma förfrågan.</translation>
    </message>
    <message>
        <source>monday reported a fault of its own.</source>
        <translation>monday rapporterade ett eget fel.</translation>
    </message>
    <message>
        <source>monday&apos;s answer could not be read.</source>
        <translation>Mondays svar kunde inte läsas.</translation>
    </message>
    <message>
        <source>monday did not confirm this change.</source>
        <translation>monday bekräftade inte ändringen.</translation>
    </message>
    <message>
        <source>monday refuses the sign-in.</source>
        <translation>monday avvisar inloggningen.</translation>
    </message>
    <message>
        <source>Open Connections and replace the monday sign-in; everything waits.</source>
        <translation>Öppna Anslutningar och ersätt monday-inloggningen; allt väntar.</translation>
    </message>
    <message>
        <source>monday does not accept calls from this network.</source>
        <translation>monday tar inte emot anrop från det här nätverket.</translation>
    </message>
    <message>
        <source>Ask the monday administrator to allow this network&apos;s address; everything waits.</source>
        <translation>Be monday-administratören tillåta nätverkets adress; allt väntar.</translation>
    </message>
    <message>
        <source>The monday user may not do this: &quot;{1}&quot;.</source>
        <translation>monday-användaren får inte göra detta: ”{1}”.</translation>
    </message>
    <message>
        <source>Ask the owner of the board, or the monday administrator, for the permission.</source>
        <translation>Be tavlans ägare, eller monday-administratören, om rättigheten.</translation>
    </message>
    <message>
        <source>The item, or the item it belongs to, is no longer on the board.</source>
        <translation>Objektet, eller det som det hör till, är inte längre på tavlan.</translation>
    </message>
    <message>
        <source>monday does not know this board, or the sign-in may not see it.</source>
        <translation>monday känner inte till tavlan, eller så får inloggningen inte se den.</translation>
    </message>
    <message>
        <source>Choose the board again, or ask its owner for access.</source>
        <translation>Välj tavlan igen, eller be dess ägare om åtkomst.</translation>
    </message>
    <message>
        <source>The board&apos;s group for new items is gone.</source>
        <translation>Tavlans grupp för nya objekt är borta.</translation>
    </message>
    <message>
        <source>Choose the board again, then replay.</source>
        <translation>Välj tavlan igen, och upprepa sedan.</translation>
    </message>
    <message>
        <source>The board is full: it has as many items as monday allows.</source>
        <translation>Tavlan är full: den har så många objekt som monday tillåter.</translation>
    </message>
    <message>
        <source>Archive items or choose another board, then replay.</source>
        <translation>Arkivera objekt eller välj en annan tavla, och upprepa sedan.</translation>
    </message>
    <message>
        <source>The board lacks a column that the mapping fills: &quot;{1}&quot;.</source>
        <translation>Tavlan saknar en kolumn som mappningen fyller: ”{1}”.</translation>
    </message>
    <message>
        <source>Add the column or edit the mapping, then replay.</source>
        <translation>Lägg till kolumnen eller redigera mappningen, och upprepa sedan.</translation>
    </message>
    <message>
        <source>The item&apos;s name is longer than the 255 characters monday takes.</source>
        <translation>Objektets namn är längre än de 255 tecken som monday tar.</translation>
    </message>
    <message>
        <source>monday does not take a value: &quot;{1}&quot;.</source>
        <translation>monday tar inte emot ett värde: ”{1}”.</translation>
    </message>
    <message>
        <source>monday does not understand what the app asks: &quot;{1}&quot;.</source>
        <translation>monday förstår inte vad appen begär: ”{1}”.</translation>
    </message>
    <message>
        <source>Update the app; if that does not help, send the diagnostics file to its makers.</source>
        <translation>Uppdatera appen; om det inte hjälper, skicka diagnostikfilen till dess tillverkare.</translation>
    </message>
    <message>
        <source>monday said no: &quot;{1}&quot;.</source>
        <translation>monday sa nej: ”{1}”.</translation>
    </message>
    <message>
        <source>monday forgot where a long list was being read.</source>
        <translation>monday glömde var en lång lista höll på att läsas.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Det försöks igen.</translation>
    </message>
    <message>
        <source>monday does not offer bulk import here: {1} Requests go instead.</source>
        <translation>monday erbjuder inte massimport här: {1} Förfrågningar går i stället.</translation>
    </message>
    <message>
        <source>The address that monday gave for a file refuses it.</source>
        <translation>Adressen som monday gav för en fil tar inte emot den.</translation>
    </message>
    <message>
        <source>It goes on by itself when the file&apos;s address has expired.</source>
        <translation>Det fortsätter av sig självt när filens adress har gått ut.</translation>
    </message>
    <message>
        <source>its answer has no job.</source>
        <translation>dess svar har inget jobb.</translation>
    </message>
    <message>
        <source>It is not known whether a file of changes reached monday.</source>
        <translation>Det är inte känt om en fil med ändringar nådde monday.</translation>
    </message>
    <message>
        <source>files do not reach the address for them.</source>
        <translation>filer når inte adressen för dem.</translation>
    </message>
    <message>
        <source>monday is still busy with a large import.</source>
        <translation>monday är fortfarande upptaget med en stor import.</translation>
    </message>
    <message>
        <source>the address for files cannot be reached from this network.</source>
        <translation>adressen för filer kan inte nås från det här nätverket.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Det fortsätter av sig självt.</translation>
    </message>
    <message>
        <source>Imports only create and update items that are not subitems.</source>
        <translation>Importer skapar och ändrar bara objekt som inte är underobjekt.</translation>
    </message>
    <message>
        <source>Imports move no item to another group (monday docs, importing items in bulk).</source>
        <translation>Importer flyttar inget objekt till en annan grupp (monday docs, importing items in bulk).</translation>
    </message>
    <message>
        <source>Imports match items by {1}, which is no text column on this board.</source>
        <translation>Importer matchar objekt efter {1}, som inte är en textkolumn på tavlan.</translation>
    </message>
    <message>
        <source>A file does not carry its key as it is.</source>
        <translation>En fil bär inte dess nyckel som den är.</translation>
    </message>
    <message>
        <source>A file does not carry its name as it is.</source>
        <translation>En fil bär inte dess namn som det är.</translation>
    </message>
    <message>
        <source>The board has no group for new items.</source>
        <translation>Tavlan har ingen grupp för nya objekt.</translation>
    </message>
    <message>
        <source>Its key is in the file already.</source>
        <translation>Dess nyckel finns redan i filen.</translation>
    </message>
    <message>
        <source>This hour&apos;s imports are used up. Nothing is lost: it goes on by itself.</source>
        <translation>Timmens importer är slut. Inget går förlorat: det fortsätter av sig självt.</translation>
    </message>
    <message>
        <source>monday does not take the import: &quot;{1}&quot;. Requests go instead.</source>
        <translation>monday tar inte emot importen: ”{1}”. Förfrågningar går i stället.</translation>
    </message>
    <message>
        <source>monday did not carry it out: &quot;{1}&quot;.</source>
        <translation>monday utförde det inte: ”{1}”.</translation>
    </message>
    <message>
        <source>Written to item {1}: item {2}, which had this key before, is gone or older.</source>
        <translation>Skrivet till objekt {1}: objekt {2}, som hade nyckeln förut, är borta eller äldre.</translation>
    </message>
    <message>
        <source>monday ended the import: &quot;{1}&quot;.</source>
        <translation>monday avslutade importen: ”{1}”.</translation>
    </message>
    <message>
        <source>It was in a file with more new items than the board has room for.</source>
        <translation>Det var i en fil med fler nya objekt än tavlan har plats för.</translation>
    </message>
    <message>
        <source>Where the company&apos;s proxy inspects encrypted traffic, ask IT to install its root certificate in this computer&apos;s certificate store; ml-connector uses that store.</source>
        <translation>Där företagets proxy granskar krypterad trafik, be IT installera dess rotcertifikat i datorns certifikatarkiv; ml-connector använder det arkivet.</translation>
    </message>
    <message>
        <source>Check the network, VPN and proxy of this computer. ml-connector tries again by itself.</source>
        <translation>Kontrollera datorns nätverk, VPN och proxy. ml-connector försöker igen av sig självt.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate that {1} shows.</source>
        <translation>Datorn litar inte på certifikatet som {1} visar.</translation>
    </message>
    <message>
        <source>The proxy of this computer does not let requests to {1} through.</source>
        <translation>Datorns proxy släpper inte igenom förfrågningar till {1}.</translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s network settings, and whether it asks for a sign-in.</source>
        <translation>Kontrollera proxyn i systemets nätverksinställningar, och om den kräver inloggning.</translation>
    </message>
    <message>
        <source>{1} cannot be found: no network, no VPN, or a wrong address.</source>
        <translation>{1} kan inte hittas: inget nätverk, ingen VPN, eller fel adress.</translation>
    </message>
    <message>
        <source>No encrypted connection to {1} came about.</source>
        <translation>Ingen krypterad anslutning till {1} kom till stånd.</translation>
    </message>
    <message>
        <source>{1} refuses connections.</source>
        <translation>{1} avvisar anslutningar.</translation>
    </message>
    <message>
        <source>{1} cannot be reached: no connection within the time allowed.</source>
        <translation>{1} kan inte nås: ingen anslutning inom tillåten tid.</translation>
    </message>
    <message>
        <source>No network connection to {1}.</source>
        <translation>Ingen nätverksanslutning till {1}.</translation>
    </message>
    <message>
        <source>The connection to {1} broke before its answer was complete.</source>
        <translation>Anslutningen till {1} bröts innan svaret var fullständigt.</translation>
    </message>
    <message>
        <source>A credential holds characters that cannot be sent.</source>
        <translation>En uppgift innehåller tecken som inte kan skickas.</translation>
    </message>
    <message>
        <source>The address of {1} cannot be used.</source>
        <translation>Adressen till {1} kan inte användas.</translation>
    </message>
    <message>
        <source>The connection to {1} broke before the request was sent.</source>
        <translation>Anslutningen till {1} bröts innan förfrågan var skickad.</translation>
    </message>
    <message>
        <source>{1} did not answer in time.</source>
        <translation>{1} svarade inte i tid.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Anslut igen.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Kontrollera adressen.</translation>
    </message>
    <message>
        <source>{1} did not answer within {2} seconds.</source>
        <translation>{1} svarade inte inom {2} sekunder.</translation>
    </message>
    <message>
        <source>The address must start with https:// and name a host.</source>
        <translation>Adressen måste börja med https:// och ange en värd.</translation>
    </message>
    <message>
        <source>The address of {1} must start with https://.</source>
        <translation>Adressen till {1} måste börja med https://.</translation>
    </message>
    <message>
        <source>The address cannot be used.</source>
        <translation>Adressen kan inte användas.</translation>
    </message>
    <message>
        <source>Plain http is for this computer only.</source>
        <translation>Vanlig http är bara för den här datorn.</translation>
    </message>
    <message>
        <source>its limit</source>
        <translation>dess gräns</translation>
    </message>
    <message>
        <source>The answer is larger than {1} and was not read.</source>
        <translation>Svaret är större än {1} och lästes inte.</translation>
    </message>
    <message>
        <source>Removed {1} audit entries from before {2}.</source>
        <translation>{1} poster i historiken före {2} togs bort.</translation>
    </message>
    <message>
        <source>The local database {1} is damaged ({2}).</source>
        <translation>Den lokala databasen {1} är skadad ({2}).</translation>
    </message>
    <message>
        <source>The folder {1} for the local database cannot be made: {2}.</source>
        <translation>Mappen {1} för den lokala databasen kan inte skapas: {2}.</translation>
    </message>
    <message>
        <source>Check the path, and that your account may write there.</source>
        <translation>Kontrollera sökvägen, och att ditt konto får skriva där.</translation>
    </message>
    <message>
        <source>Quit the app and put the newest backup from the same folder in its place, or ask for support.</source>
        <translation>Avsluta appen och lägg den nyaste säkerhetskopian från samma mapp i dess ställe, eller fråga supporten.</translation>
    </message>
    <message>
        <source>The local database {1} cannot be used: {2}.</source>
        <translation>Den lokala databasen {1} kan inte användas: {2}.</translation>
    </message>
    <message>
        <source>Restart the app; if it comes again, ask for support.</source>
        <translation>Starta om appen; om det kommer igen, fråga supporten.</translation>
    </message>
    <message>
        <source>The disk is full: the local database {1} cannot grow.</source>
        <translation>Disken är full: den lokala databasen {1} kan inte växa.</translation>
    </message>
    <message>
        <source>Free some space; nothing that was saved is lost, and the sync goes on by itself.</source>
        <translation>Frigör utrymme; inget som sparats går förlorat, och överföringen fortsätter av sig själv.</translation>
    </message>
    <message>
        <source>The local database {1} is read-only.</source>
        <translation>Den lokala databasen {1} är skrivskyddad.</translation>
    </message>
    <message>
        <source>Give your account permission to write to this file and its folder.</source>
        <translation>Ge ditt konto rätt att skriva till filen och dess mapp.</translation>
    </message>
    <message>
        <source>The local database {1} cannot be opened or created.</source>
        <translation>Den lokala databasen {1} kan inte öppnas eller skapas.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that your account may write to it.</source>
        <translation>Kontrollera att mappen finns och att ditt konto får skriva i den.</translation>
    </message>
    <message>
        <source>The local database {1} is in use by another program.</source>
        <translation>Den lokala databasen {1} används av ett annat program.</translation>
    </message>
    <message>
        <source>Close other copies of the app, backup or anti-virus programs that hold it, and try again.</source>
        <translation>Stäng andra exemplar av appen, säkerhetskopierings- eller antivirusprogram som håller den, och försök igen.</translation>
    </message>
    <message>
        <source>The disk refuses to read or write the local database {1}.</source>
        <translation>Disken vägrar läsa eller skriva den lokala databasen {1}.</translation>
    </message>
    <message>
        <source>Check the disk and its connection; a network folder is no place for this file.</source>
        <translation>Kontrollera disken och dess anslutning; en nätverksmapp är ingen plats för filen.</translation>
    </message>
    <message>
        <source>The local database {1} is damaged.</source>
        <translation>Den lokala databasen {1} är skadad.</translation>
    </message>
    <message>
        <source>The file {1} is not a database of this app, or it is damaged.</source>
        <translation>Filen {1} är ingen databas för appen, eller så är den skadad.</translation>
    </message>
    <message>
        <source>The local database {1} was written by a newer version of the app (its tables have version {2}, this app knows {3}).</source>
        <translation>Den lokala databasen {1} skrevs av en nyare version av appen (dess tabeller har version {2}, appen känner till {3}).</translation>
    </message>
    <message>
        <source>Install the newest version of the app.</source>
        <translation>Installera den senaste versionen av appen.</translation>
    </message>
    <message>
        <source>of {1} outbox rows only {2} may become {3}: {4}</source>
        <translation>av {1} utgående rader får bara {2} bli {3}: {4}</translation>
    </message>
    <message>
        <source>The local database was damaged. It is kept as {1}; the boards are read anew.</source>
        <translation>Den lokala databasen var skadad. Den sparas som {1}; tavlorna läses på nytt.</translation>
    </message>
    <message>
        <source>The app ended before this run did; what was done is kept.</source>
        <translation>Appen avslutades före körningen; det som är gjort blir kvar.</translation>
    </message>
    <message>
        <source>monday&apos;s daily limit is used up ({1} of {2} calls).</source>
        <translation>Mondays dagsgräns är nådd ({1} av {2} anrop).</translation>
    </message>
    <message>
        <source>{1} of today&apos;s {2} monday calls are used; the rest is kept for Sync now and replays.</source>
        <translation>{1} av dagens {2} monday-anrop är använda; resten sparas till Överför nu och upprepningar.</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits goes out by itself then.</source>
        <translation>Inget går förlorat: det som väntar går ut av sig självt då.</translation>
    </message>
    <message>
        <source>A bulk import wrote to another item with this key; ours is brought up to date by a request.</source>
        <translation>En massimport skrev till ett annat objekt med nyckeln; vårt uppdateras genom en förfrågan.</translation>
    </message>
    <message>
        <source>A bulk import did not take it; it goes in a request.</source>
        <translation>En massimport tog inte emot det; det går i en förfrågan.</translation>
    </message>
    <message>
        <source>monday takes only so many changes a minute on this plan.</source>
        <translation>monday tar bara emot så många ändringar per minut i den här planen.</translation>
    </message>
    <message>
        <source>A bulk import of {1}.</source>
        <translation>En massimport av {1}.</translation>
    </message>
    <message>
        <source>{1} can be written; {2} MB are free.</source>
        <translation>{1} kan skrivas; {2} MB är lediga.</translation>
    </message>
    <message>
        <source>Proxy settings: {1}. Certificates: {2}.</source>
        <translation>Proxyinställningar: {1}. Certifikat: {2}.</translation>
    </message>
    <message>
        <source>{1} of {2} monday calls were made today.</source>
        <translation>{1} av {2} monday-anrop har gjorts i dag.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {1} s {2}&apos;s.</source>
        <translation>Datorns klocka avviker: {1} s {2}.</translation>
    </message>
    <message>
        <source>{1}: “{2}” fits the mapping; {3} items.</source>
        <translation>{1}: ”{2}” passar mappningen; {3} objekt.</translation>
    </message>
    <message>
        <source>a proxy</source>
        <translation>en proxy</translation>
    </message>
    <message>
        <source>Close the app and start it again: it sets a damaged file aside and begins a new one from the boards.</source>
        <translation>Stäng appen och starta den igen: den lägger en skadad fil åt sidan och börjar en ny från tavlorna.</translation>
    </message>
    <message>
        <source>{1} is whole: {2} kB, tables of version {3}.</source>
        <translation>{1} är hel: {2} kB, tabeller av version {3}.</translation>
    </message>
    <message>
        <source>Entry {1} of the audit was changed, or one before it was removed.</source>
        <translation>Post {1} i historiken ändrades, eller en före den togs bort.</translation>
    </message>
    <message>
        <source>All {1} entries are as they were written.</source>
        <translation>Alla {1} poster är som de skrevs.</translation>
    </message>
    <message>
        <source>An entry was written, read and removed.</source>
        <translation>En post skrevs, lästes och togs bort.</translation>
    </message>
    <message>
        <source>A run waits and goes on at {1} UTC.</source>
        <translation>En körning väntar och fortsätter {1} UTC.</translation>
    </message>
    <message>
        <source>{1} is not connected.</source>
        <translation>{1} är inte ansluten.</translation>
    </message>
    <message>
        <source>ml-connector connect {1}, or the window.</source>
        <translation>ml-connector connect {1}, eller fönstret.</translation>
    </message>
    <message>
        <source>Signed in: {1}.</source>
        <translation>Inloggad: {1}.</translation>
    </message>
    <message>
        <source>This could not be looked at ({1}).</source>
        <translation>Detta kunde inte kontrolleras ({1}).</translation>
    </message>
    <message>
        <source>Install {1} below 6.12: from that version on the window may break off.</source>
        <translation>Installera {1} under 6.12: från den versionen kan fönstret avbrytas.</translation>
    </message>
    <message>
        <source>Let your account write there, or move all files with ML_CONNECTOR_HOME.</source>
        <translation>Låt ditt konto skriva där, eller flytta alla filer med ML_CONNECTOR_HOME.</translation>
    </message>
    <message>
        <source>Make room on this disk.</source>
        <translation>Skapa utrymme på disken.</translation>
    </message>
    <message>
        <source>{1} names a file that does not exist.</source>
        <translation>{1} anger en fil som inte finns.</translation>
    </message>
    <message>
        <source>{1} monday calls were made today; the account&apos;s limit is not known.</source>
        <translation>{1} monday-anrop har gjorts i dag; kontots gräns är inte känd.</translation>
    </message>
    <message>
        <source>Scheduled runs go on after midnight UTC; what is left is for Sync now.</source>
        <translation>Schemalagda körningar fortsätter efter midnatt UTC; det som är kvar är för Överför nu.</translation>
    </message>
    <message>
        <source>Scheduled runs are paused {1}.</source>
        <translation>Schemalagda körningar är pausade {1}.</translation>
    </message>
    <message>
        <source>Resume them from the tray.</source>
        <translation>Återuppta dem från meddelandefältet.</translation>
    </message>
    <message>
        <source>No route has a board yet.</source>
        <translation>Inget slag har någon tavla än.</translation>
    </message>
    <message>
        <source>Create the boards (boards create).</source>
        <translation>Skapa tavlorna (boards create).</translation>
    </message>
    <message>
        <source>Set one in the window, or run sync by hand.</source>
        <translation>Ange ett i fönstret, eller kör överföringen för hand.</translation>
    </message>
    <message>
        <source>{1} tells no time.</source>
        <translation>{1} anger ingen tid.</translation>
    </message>
    <message>
        <source>Let the operating system set the time.</source>
        <translation>Låt operativsystemet ställa klockan.</translation>
    </message>
    <message>
        <source>{1} It takes {2}.</source>
        <translation>{1} Den tar {2}.</translation>
    </message>
    <message>
        <source>Archive items, or send the route to another board.</source>
        <translation>Arkivera objekt, eller skicka slaget till en annan tavla.</translation>
    </message>
    <message>
        <source>{1} is damaged ({2}).</source>
        <translation>{1} är skadad ({2}).</translation>
    </message>
    <message>
        <source>{1} could not be asked for the time. {2}</source>
        <translation>{1} kunde inte tillfrågas om tiden. {2}</translation>
    </message>
    <message>
        <source>The boards were not looked at.</source>
        <translation>Tavlorna kontrollerades inte.</translation>
    </message>
    <message>
        <source>First set the sign-in to monday right.</source>
        <translation>Ordna först inloggningen i monday.</translation>
    </message>
    <message>
        <source>{1} cannot be written: {2}.</source>
        <translation>{1} kan inte skrivas: {2}.</translation>
    </message>
    <message>
        <source>Find out who has written to the database file.</source>
        <translation>Ta reda på vem som har skrivit till databasfilen.</translation>
    </message>
    <message>
        <source>What happened is in the log.</source>
        <translation>Det som hände står i loggen.</translation>
    </message>
    <message>
        <source>Connected to CloudSuite: {1}.</source>
        <translation>Ansluten till CloudSuite: {1}.</translation>
    </message>
    <message>
        <source>Connected to monday: {1}.</source>
        <translation>Ansluten till monday: {1}.</translation>
    </message>
    <message>
        <source>Disconnected from {1}.</source>
        <translation>Frånkopplad från {1}.</translation>
    </message>
    <message>
        <source>its usual source</source>
        <translation>dess vanliga källa</translation>
    </message>
    <message>
        <source>{1} is read from {2}.</source>
        <translation>{1} läses från {2}.</translation>
    </message>
    <message>
        <source>Pending invoice batches are {1}.</source>
        <translation>Väntande fakturabuntar: {1}.</translation>
    </message>
    <message>
        <source>Site {1} keeps {2}.</source>
        <translation>Platsen {1} har {2}.</translation>
    </message>
    <message>
        <source>The audit is kept {1}.</source>
        <translation>Historiken sparas: {1}.</translation>
    </message>
    <message>
        <source>{1} is a mapping of {2}, not of {3}.</source>
        <translation>{1} är en mappning för {2}, inte för {3}.</translation>
    </message>
    <message>
        <source>The mapping&apos;s filter leaves the record out.</source>
        <translation>Mappningens filter utelämnar posten.</translation>
    </message>
    <message>
        <source>CSI keeps a buyer for each purchase order, not for a vendor; the column stays empty.</source>
        <translation>CSI har en inköpare per inköpsorder, inte per leverantör; kolumnen förblir tom.</translation>
    </message>
    <message>
        <source>CSI has one description for each account.</source>
        <translation>CSI har en beskrivning per konto.</translation>
    </message>
    <message>
        <source>A CSI site has no divisions.</source>
        <translation>En CSI-plats har inga divisioner.</translation>
    </message>
    <message>
        <source>Accounts of CSI have no currency of their own.</source>
        <translation>Konton i CSI har ingen egen valuta.</translation>
    </message>
    <message>
        <source>CSI has one status for each order.</source>
        <translation>CSI har en status per order.</translation>
    </message>
    <message>
        <source>CSI has one amount for each order, the PO cost.</source>
        <translation>CSI har ett belopp per order, orderkostnaden.</translation>
    </message>
    <message>
        <source>CSI has warehouses, and no facilities.</source>
        <translation>CSI har lagerställen men inga anläggningar.</translation>
    </message>
    <message>
        <source>CSI has one status for each line.</source>
        <translation>CSI har en status per rad.</translation>
    </message>
    <message>
        <source>CSI does not offer the lines of a voucher through its usual IDOs; the board of invoice lines stays with M3.</source>
        <translation>CSI erbjuder inte raderna i ett verifikat via sina vanliga IDO:er; tavlan för fakturarader stannar hos M3.</translation>
    </message>
    <message>
        <source>CSI offers no invoice lines.</source>
        <translation>CSI erbjuder inga fakturarader.</translation>
    </message>
    <message>
        <source>A sync is under way already.</source>
        <translation>En överföring pågår redan.</translation>
    </message>
    <message>
        <source>Name that route.</source>
        <translation>Ange det slaget.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Vänta tills den är klar, eller stoppa den.</translation>
    </message>
    <message>
        <source>a try</source>
        <translation>ett försök</translation>
    </message>
    <message>
        <source>M3 does not offer it here; CSI (SyteLine) does.</source>
        <translation>M3 erbjuder det inte här; CSI (SyteLine) gör det.</translation>
    </message>
    <message>
        <source>Board “{1}” takes no further group, as for “{2}”: such items are in its first group. Group by a field of fewer values, or delete groups that are empty.</source>
        <translation>Tavlan ”{1}” tar ingen fler grupp, som för ”{2}”: sådana objekt är i dess första grupp. Gruppera efter ett fält med färre värden, eller ta bort tomma grupper.</translation>
    </message>
    <message>
        <source>Board “{1}” has the new group “{2}”.</source>
        <translation>Tavlan ”{1}” har den nya gruppen ”{2}”.</translation>
    </message>
    <message>
        <source>The mapping of {1} was not saved. {2}</source>
        <translation>Mappningen för {1} sparades inte. {2}</translation>
    </message>
    <message>
        <source>{1} things are to be corrected.</source>
        <translation>{1} saker ska rättas.</translation>
    </message>
    <message>
        <source>Mapping, version {1}.</source>
        <translation>Mappning, version {1}.</translation>
    </message>
    <message>
        <source>Waits for {1}, which is not on its board.</source>
        <translation>Väntar på {1}, som inte är på sin tavla.</translation>
    </message>
    <message>
        <source>Two items have the key {1}: {2} and {3}. The older one is used.</source>
        <translation>Två objekt har nyckeln {1}: {2} och {3}. Det äldre används.</translation>
    </message>
    <message>
        <source>Board “{1}” has no column “{2}” (id {3}) any more.</source>
        <translation>Tavlan ”{1}” har inte längre någon kolumn ”{2}” (id {3}).</translation>
    </message>
    <message>
        <source>Column “{1}” (id {2}) of board “{3}” is of type {4}; the mapping writes {5}.</source>
        <translation>Kolumnen ”{1}” (id {2}) på tavlan ”{3}” är av typen {4}; mappningen skriver {5}.</translation>
    </message>
    <message>
        <source>Reads what is on board {1}.</source>
        <translation>Läser vad som finns på tavlan {1}.</translation>
    </message>
    <message>
        <source>Restore it in monday (the board&apos;s trash keeps it for 30 days), map to another column, or take it out of the mapping. monday does not let the same id be made again.</source>
        <translation>Återställ den i monday (tavlans papperskorg sparar den i 30 dagar), mappa till en annan kolumn, eller ta bort den ur mappningen. monday låter inte samma id skapas igen.</translation>
    </message>
    <message>
        <source>Change the type in the mapping, or map to another column.</source>
        <translation>Ändra typen i mappningen, eller mappa till en annan kolumn.</translation>
    </message>
    <message>
        <source>A read of everything did not meet this row again.</source>
        <translation>När allt lästes påträffades inte raden igen.</translation>
    </message>
    <message>
        <source>To compare the boards takes some {1} monday calls, and {2} are left today.</source>
        <translation>Att jämföra tavlorna tar ungefär {1} monday-anrop, och {2} är kvar i dag.</translation>
    </message>
    <message>
        <source>Ask again then.</source>
        <translation>Fråga igen då.</translation>
    </message>
    <message>
        <source>Compares board {1}.</source>
        <translation>Jämför tavlan {1}.</translation>
    </message>
    <message>
        <source>{1} of {2} are no longer in CloudSuite.</source>
        <translation>{1} av {2} finns inte längre i CloudSuite.</translation>
    </message>
    <message>
        <source>{1} None of their items was archived, in case something is wrong there.</source>
        <translation>{1} Inget av deras objekt arkiverades, ifall något är fel där.</translation>
    </message>
    <message>
        <source>If it is right, allow it once in Settings or by `ml-connector removals {1} allow`.</source>
        <translation>Om det stämmer, tillåt det en gång i Inställningar eller med `ml-connector removals {1} allow`.</translation>
    </message>
    <message>
        <source>Another item with the key is on the board: it is the record&apos;s now.</source>
        <translation>Ett annat objekt med nyckeln finns på tavlan: det är postens nu.</translation>
    </message>
    <message>
        <source>A second item of ours ({1}) is archived; {2} is kept.</source>
        <translation>Ett andra objekt från oss ({1}) är arkiverat; {2} behålls.</translation>
    </message>
    <message>
        <source>The item was not on its board any more: it is made again.</source>
        <translation>Objektet fanns inte längre på sin tavla: det skapas igen.</translation>
    </message>
    <message>
        <source>Edited on the board ({1}): what CloudSuite has is sent again.</source>
        <translation>Redigerat på tavlan ({1}): det CloudSuite har skickas igen.</translation>
    </message>
    <message>
        <source>Column {1} was given another value by hand.</source>
        <translation>Kolumnen {1} fick ett annat värde för hand.</translation>
    </message>
    <message>
        <source>Read again and staged.</source>
        <translation>Läst igen och förberedd.</translation>
    </message>
    <message>
        <source>No longer in CloudSuite.</source>
        <translation>Finns inte längre i CloudSuite.</translation>
    </message>
    <message>
        <source>Record {1} does not need attention.</source>
        <translation>Post {1} kräver ingen åtgärd.</translation>
    </message>
    <message>
        <source>The mapping has no column {1}.</source>
        <translation>Mappningen har ingen kolumn {1}.</translation>
    </message>
    <message>
        <source>`ml-connector status` lists those that do.</source>
        <translation>`ml-connector status` listar dem som gör det.</translation>
    </message>
    <message>
        <source>It has {1}.</source>
        <translation>Den har {1}.</translation>
    </message>
    <message>
        <source>Column {1} does not take “{2}”: {3}</source>
        <translation>Kolumnen {1} tar inte ”{2}”: {3}</translation>
    </message>
    <message>
        <source>The audit is kept for at least one month.</source>
        <translation>Historiken sparas minst en månad.</translation>
    </message>
    <message>
        <source>Give a number of months, or keep it all.</source>
        <translation>Ange ett antal månader, eller spara allt.</translation>
    </message>
    <message>
        <source>The run broke off by a mistake of ours.</source>
        <translation>Körningen bröts av ett fel från vår sida.</translation>
    </message>
    <message>
        <source>Once that is done, check the connection to CloudSuite; until then runs leave the route out.</source>
        <translation>Kontrollera sedan anslutningen till CloudSuite; till dess utelämnar körningar slaget.</translation>
    </message>
    <message>
        <source>{1} cannot be read: {2}</source>
        <translation>{1} kan inte läsas: {2}</translation>
    </message>
    <message>
        <source>Stopped. What was done is kept.</source>
        <translation>Stoppad. Det som är gjort blir kvar.</translation>
    </message>
    <message>
        <source>{1} changes wait.</source>
        <translation>{1} ändringar väntar.</translation>
    </message>
    <message>
        <source>There is no board for {1} yet.</source>
        <translation>Det finns ingen tavla för {1} än.</translation>
    </message>
    <message>
        <source>The connected CloudSuite does not offer {1}.</source>
        <translation>Det anslutna CloudSuite erbjuder inte {1}.</translation>
    </message>
    <message>
        <source>Create the boards first (boards create).</source>
        <translation>Skapa tavlorna först (boards create).</translation>
    </message>
    <message>
        <source>Leave the route out.</source>
        <translation>Utelämna slaget.</translation>
    </message>
    <message>
        <source>What happened is in the log; what was done is kept.</source>
        <translation>Det som hände står i loggen; det som är gjort blir kvar.</translation>
    </message>
    <message>
        <source>Its group is gone from the board, which is looked at again: the group is found, or made anew.</source>
        <translation>Dess grupp är borta från tavlan, som granskas igen: gruppen hittas, eller skapas på nytt.</translation>
    </message>
    <message>
        <source>Archived: CloudSuite no longer has the record.</source>
        <translation>Arkiverad: CloudSuite har inte längre posten.</translation>
    </message>
    <message>
        <source>Found on the board.</source>
        <translation>Hittad på tavlan.</translation>
    </message>
    <message>
        <source>{1} go to board {2} ({3}).</source>
        <translation>{1} går till tavlan {2} ({3}).</translation>
    </message>
    <message>
        <source>Board {1} is in use for {2}.</source>
        <translation>Tavlan {1} används för {2}.</translation>
    </message>
    <message>
        <source>Board “{1}” is connected to the board that {2} go to now.</source>
        <translation>Tavlan ”{1}” är kopplad till tavlan som {2} går till nu.</translation>
    </message>
    <message>
        <source>{1} go below {2}, which have no board yet.</source>
        <translation>{1} går under {2}, som inte har någon tavla än.</translation>
    </message>
    <message>
        <source>Give each route a board of its own.</source>
        <translation>Ge varje slag en egen tavla.</translation>
    </message>
    <message>
        <source>Take the connecting column out of the mapping of {1} first; then choose another board.</source>
        <translation>Ta först bort den kopplande kolumnen ur mappningen för {1}; välj sedan en annan tavla.</translation>
    </message>
    <message>
        <source>Create the board for {1} too, or give the lines a board of their own (--lines board).</source>
        <translation>Skapa tavlan för {1} också, eller ge raderna en egen tavla (--lines board).</translation>
    </message>
    <message>
        <source>That is a source of {1}, not of {2}.</source>
        <translation>Det är en källa för {1}, inte för {2}.</translation>
    </message>
    <message>
        <source>Set it for its own route.</source>
        <translation>Ange den för dess eget slag.</translation>
    </message>
    <message>
        <source>“{1}” is no time zone.</source>
        <translation>”{1}” är ingen tidszon.</translation>
    </message>
    <message>
        <source>Name it like America/Chicago or Europe/Berlin.</source>
        <translation>Ange den som America/Chicago eller Europe/Berlin.</translation>
    </message>
    <message>
        <source>The board is as it should be; nothing to send.</source>
        <translation>Tavlan är som den ska; inget att skicka.</translation>
    </message>
    <message>
        <source>monday failed {1} times to make this item, and is well with others. Look at its values.</source>
        <translation>monday misslyckades {1} gånger med att skapa objektet, och klarar andra. Titta på dess värden.</translation>
    </message>
    <message>
        <source>monday did not answer. Waits a moment to see what it has.</source>
        <translation>monday svarade inte. Väntar en stund för att se vad det har.</translation>
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
        <source>Group</source>
        <translation>Grupp</translation>
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
        <source>derived</source>
        <translation>härledd</translation>
    </message>
    <message>
        <source>Connection: {}</source>
        <translation>Koppling: {}</translation>
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
        <source>Groups: {a} → {b}</source>
        <translation>Grupper: {a} → {b}</translation>
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
        <source>Takes about {}.</source>
        <translation>Tar ungefär {}.</translation>
    </message>
    <message>
        <source>Takes about {}, spread over {days} days by the limit of calls.</source>
        <translation>Tar ungefär {}, fördelat över {days} dagar på grund av gränsen för anrop.</translation>
    </message>
    <message>
        <source>{} of the changes archives an item.</source>
        <translation>{} av ändringarna arkiverar ett objekt.</translation>
    </message>
    <message>
        <source>{} of the changes archive items.</source>
        <translation>{} av ändringarna arkiverar objekt.</translation>
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
    <message>
        <source>More are being counted…</source>
        <translation>Fler räknas…</translation>
    </message>
    <message>
        <source>No longer kept</source>
        <translation>Sparas inte längre</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Läses in…</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>I ordning</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Att se över</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Fungerar inte</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datamapp</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Loggmapp</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Databas</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Granskningslogg</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Nyckelring</translation>
    </message>
    <message>
        <source>monday calls</source>
        <translation>monday-anrop</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Tavlor</translation>
    </message>
    <message>
        <source>Clock of {}</source>
        <translation>Klocka hos {}</translation>
    </message>
    <message>
        <source>Sign-in to {}</source>
        <translation>Inloggning hos {}</translation>
    </message>
    <message>
        <source>Board of {}</source>
        <translation>Tavla för {}</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Kontrollera installationen</translation>
    </message>
    <message>
        <source>Looks at files, network, sign-ins, boards and schedule. It changes nothing.</source>
        <translation>Kontrollerar filer, nätverk, inloggningar, tavlor och schema. Inget ändras.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Dubblett</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Without a record</source>
        <translation>Utan post</translation>
    </message>
    <message>
        <source>Item {i} is not on the board.</source>
        <translation>Objekt {i} finns inte på tavlan.</translation>
    </message>
    <message>
        <source>Item {i} is ours; {o} has the same key.</source>
        <translation>Objekt {i} är vårt; {o} har samma nyckel.</translation>
    </message>
    <message>
        <source>On item {i} someone changed {c}.</source>
        <translation>På objekt {i} har någon ändrat {c}.</translation>
    </message>
    <message>
        <source>Item {i} belongs to no record that ml-connector knows.</source>
        <translation>Objekt {i} hör inte till någon post som ml-connector känner till.</translation>
    </message>
    <message>
        <source>Item {i} is not on the board; {o} has its key.</source>
        <translation>Objekt {i} finns inte på tavlan; {o} har dess nyckel.</translation>
    </message>
    <message>
        <source>{n} more: {k}</source>
        <translation>{n} till: {k}</translation>
    </message>
    <message>
        <source>Compare with the boards</source>
        <translation>Jämför med tavlorna</translation>
    </message>
    <message>
        <source>Reads every board once, 500 items with each monday call, and holds it against what was written last. Comparing changes nothing.</source>
        <translation>Läser varje tavla en gång, 500 objekt med varje monday-anrop, och jämför den med det som senast skrevs. Jämförelsen ändrar inget.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Försök</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Första</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotensnyckel</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Sista</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nytt objekt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>The log has the details ({}).</source>
        <translation>Detaljerna finns i loggen ({}).</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Det gick inte.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>En fil kunde inte läsas eller skrivas.</translation>
    </message>
</context>
</TS>
