import sys
base='/work/wt/maps/Sources/Documents/Labels/'
L=["en","de","fr","it","es","ar"]
F={"en":"English","de":"German","fr":"French","it":"Italian","es":"Spanish","ar":"Arabic"}
rows=[
("activeAllies",None,"active allies","aktive Verbündete","alliés actifs","alleati attivi","aliados activos","حلفاء نشطون"),
("passiveAllies",None,"passive allies","passive Verbündete","alliés passifs","alleati passivi","aliados pasivos","حلفاء غير نشطين"),
("passiveOpponents",None,"passive opponents","passive Gegner","opposants passifs","avversari passivi","opositores pasivos","معارضون غير نشطين"),
("activeOpponents",None,"active opponents","aktive Gegner","opposants actifs","avversari attivi","opositores activos","معارضون نشطون"),
("unknownPosition",None,"position unknown","Haltung unbekannt","position inconnue","posizione sconosciuta","posición desconocida","الموقف غير معروف"),
("nobody","An empty wedge of the spectrum of allies.","nobody","niemand","personne","nessuno","nadie","لا أحد"),
("primaryTarget","Drawn with a double outline.","double outline: decides","doppelter Rand: entscheidet","double contour : décide","doppio contorno: decide","doble contorno: decide","إطار مزدوج: صاحب القرار"),
("wantedPosition","An arrow between positions.","arrow: where they are wanted","Pfeil: gewünschte Haltung","flèche : position souhaitée","freccia: posizione voluta","flecha: posición deseada","سهم: الموقف المطلوب"),
("wantedFurther","A dashed arrow with two heads.","dashed: more than one step at once","gestrichelt: mehr als ein Schritt auf einmal","tirets : plus d’un pas à la fois","tratteggio: più di un passo alla volta","discontinua: más de un paso a la vez","متقطع: أكثر من خطوة دفعة واحدة"),
("earlierPosition","A grey dot with a date.","grey dot: earlier position","grauer Punkt: frühere Haltung","point gris : position antérieure","punto grigio: posizione precedente","punto gris: posición anterior","نقطة رمادية: موقف سابق"),
("links","Stands before a number of lines of influence that are left out.","lines of influence","Linien des Einflusses","lignes d’influence","linee di influenza","líneas de influencia","خطوط التأثير"),
("influenceLines","The widths of lines of influence.","influence on others, 1 to 3","Einfluss auf andere, 1 bis 3","influence sur d’autres, 1 à 3","influenza su altri, da 1 a 3","influencia en otros, de 1 a 3","التأثير في الآخرين، من 1 إلى 3"),
("noPath","No line of influence leads from an ally to the target.","no path","kein Weg","aucun chemin","nessun percorso","ningún camino","لا طريق"),
("bestPath","The thick line of the path of influence.","thick: best path","dick: bester Weg","épais : meilleur chemin","spesso: percorso migliore","gruesa: mejor camino","سميك: أفضل طريق"),
("weakestLink",None,"weakest link","schwächstes Glied","maillon faible","anello debole","eslabón débil","الحلقة الأضعف"),
("goal",None,"goal","Oberziel","but","scopo","meta","الهدف العام"),
("objective",None,"objective","Ziel","objectif","obiettivo","objetivo","الهدف"),
("outcome",None,"outcome","Wirkung","effet","esito","resultado","النتيجة"),
("activity",None,"activity","Aktivität","activité","attività","actividad","النشاط"),
("soThat","The arrow of the path of change.","arrow: so that","Pfeil: damit","flèche : afin que","freccia: affinché","flecha: para que","سهم: لكي"),
("assumption","The diamond of the path of change.","assumption: u untested, h holds, b broken","Annahme: u ungeprüft, h hält, b gebrochen","hypothèse : u non testée, h tient, b réfutée","ipotesi: u non verificata, h regge, b caduta","supuesto: u sin probar, h se cumple, b roto","افتراض: u لم يُختبر، h صحيح، b سقط"),
("restsOnEvidence","A solid edge.","evidence","belegt","étayé","con prove","con pruebas","مدعوم بأدلة"),
("shaken","A zigzag edge.","shaken","erschüttert","ébranlé","scosso","cuestionado","مهتز"),
("ownedByOthers","A grey box with a name.","grey: others answer for it","grau: andere stehen dafür ein","gris : d’autres en répondent","grigio: ne rispondono altri","gris: responden otros","رمادي: مسؤولية آخرين"),
("leadsNowhere","Names what no arrow ties to the goal.","leads nowhere","führt nirgends hin","ne mène nulle part","non porta da nessuna parte","no lleva a ninguna parte","لا يؤدي إلى شيء"),
("problem","Names the tree of causes and effects.","Problem","Problem","Problème","Problema","Problema","المشكلة"),
("solution","Names the tree of means and ends.","Solution","Lösung","Solution","Soluzione","Solución","الحل"),
("means","What answers the causes.","Means","Mittel","Moyens","Mezzi","Medios","الوسائل"),
("ends","What answers the effects.","Ends","Zwecke","Fins","Fini","Fines","الغايات"),
("emptyBox","A hatched box.","hatched: no answer yet","schraffiert: noch keine Antwort","hachuré : pas encore de réponse","tratteggiato: ancora nessuna risposta","rayado: aún sin respuesta","مظلل: لا جواب بعد"),
("addressedBy","An id before the text of a cause.","bold id: objective that acts on it","fette Kennung: Ziel, das daran ansetzt","identifiant gras : objectif qui y répond","sigla in grassetto: obiettivo che vi agisce","sigla en negrita: objetivo que actúa","الرمز العريض: الهدف الذي يعالجه"),
]
p=base+'Label.swift'; s=open(p).read()
new=''.join((f"  /// {r[1]}\n" if r[1] else '')+f"  case {r[0]}\n" for r in rows if f"case {r[0]}\n" not in s)
anchor="  /// The line of the participation matrix.\n"
assert anchor in s
s=s.replace(anchor,new+anchor); open(p,'w').write(s)
for i,l in enumerate(L):
    p=base+F[l]+'.swift'; s=open(p).read()
    col={"en":2,"de":3,"fr":4,"it":5,"es":6,"ar":7}[l]
    new=''.join(f'    .{r[0]}: "{r[col]}",\n' for r in rows if f'    .{r[0]}: ' not in s)
    k=s.index("    .leastLevel:")
    open(p,'w').write(s[:k]+new+s[k:])
