"""Words too short or too irregular for a stemmer: every line is one word in its forms, bokmål and nynorsk.

The stemmer never touches the first three letters or what stands right after the first vowel, so "veien" and
"byer" keep their endings. The first form on a line is the term for all of them.
"""

LINES = """
bo bor bodde bodd bu bur budde budd
by byen byer byene byar byane
vei veien veier veiene veg vegen vegar vegane
sti stien stier stiene stiar stiane
sjø sjøen sjøer sjøene sjøar sjøane
kai kaien kaia kaier kaiene kaiar kaiane
uke uka uken uker ukene veke veka veker vekene
øke øker økte økt auke aukar auka
øye øyet øyne øynene auge auga augo
eie eier eide eid eige eig eieren eiere eierne eigar eigaren eigarar eigarane
ledig ledige
åpen åpent åpne åpner åpnet åpna ope opent open opne opnar opna
gammel gammelt gamle gamal gamalt
voksen voksent voksne vaksen vaksne
enslig enslige einsleg einslege
mann mannen menn mennene
far faren fedre fedrene
mor moren mora mødre mødrene
bror broren brødre brødrene
datter datteren dattera døtre døtrene dotter dottera
bok boka boken bøker bøkene
barn barnet barna barnas born borna
tre treet trær trærne
ny nytt nye
fri fritt frie
gå går gikk gått gjekk
stå står sto stod stått
syk sykt syke sjuk sjukt sjuke
ekstern eksternt eksterne
moderne
"""
