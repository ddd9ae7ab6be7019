"""The file that somebody can begin with; every number in it is made up, with a right check digit."""

SAMPLE = (
    "Navn;Organisasjonsnummer;Slag;Tema;Kompetanse;Område;E-post;Om\r\n"
    "Eksempelbygda idrettslag;810000015;Frivillig organisasjon;Kultur og fritid;trening for unge, anlegg, dugnad;"
    "Eksempelbygda;post@idrettslaget.example;Idrettslag for alle aldre\r\n"
    "Eksempel bakeri AS;810 000 023;Næringsliv;;bakst, lærlinger;Sentrum;;\r\n"
    "Nabolaget i Eksempelveien;;Nabolag;;;Eksempelveien;;Har ikke organisasjonsnummer\r\n"
)
