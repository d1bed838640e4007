"""What each cue tells for (or against) a label, as log odds; fitted by `tests/rules/fit_gate.py`, not by hand."""

_TABLES = {
    "genuine": """
+1.7 =length4
+1.6 =number
+1.2 ^who&~no_longer ~share
+1.1 ~no_longer
+0.9 ~not ~who&~in_time ~without
+0.8 =a_share_or_an_amount =measure3 ~comparative
+0.7 =from_one_value_to_another =length3 ~agent ~alone ~does ~who&~share
+0.6 =a_comparison =digit =no_number&^who ^no_longer ^who&~without ~in_time ~ne ~outcome ~who
+0.5 ^who by
+0.4 leur ~change ~instead ~now ~who&~now
+0.3 =a_baseline_or_goal =a_change =measure_in_words =name&~artefact ^do_fr ^share ^who&~artefact a an bis
+0.3 cost ne no q4 stop without ~do_fr ~goal ~more_less ~now&=digit ~ours ~who&~artefact ~who&~instead
+0.2 =acronym =answer3 =date =number&^making ^agent ^asks ^cost ^do_es ^does ^everi ^fewer ^half ^los
+0.2 ^more_less ^not ^ours about account agenci auf bestel cal complaint der deux drei eux feedback fewer
+0.2 fois from hochst hot instal lehrkraft mail manager material mehr mem nicht nps onboard order passend
+0.2 phon quot releas run see survei tag ticket to under unsubscrib von win ~do_es ~later ~who&~does
+0.1 =no_number&~does =number&~making =something_customers_do =weak_number ^10 ^25 ^add ^applicant ^change
+0.1 ^comparative ^el ^hav ^if ^le ^les ^mieter ^no ^peopl ^pointing ^reduc ^sal ^sel ^win abrir add addres
+0.1 al alumn am anruf applicant ask au becom bi blog bounc campaign card chat check claim command
+0.1 commerciaux compani consent contact craftsm d'ici day de demo doppelt driv drop each einer el end
+0.1 enquiri episod erhalt ersatzteil event expos fin finish fiv giv goe half handwerker heur hora hour huit
+0.1 if ihr innerhalb inquilin invoic is jahresend jour kom la land lat le least les licens list liv longer
+0.1 los loyalti machin manag manual mar meld mieter mis mit moin month morn mus net noch nur one open paid
+0.1 par pas peopl pharmaci phot podcast pric pro prozent rat rechn reduc referral repli request retention
+0.1 revenu risk sal schreib se sel selb sign sin sit so staf stand standard stat stil stund subscriber
+0.1 support tagen talk the thei through trial trois twic uber una unterlag ups user visit wait warehous
+0.1 week weniger who wie within zahl zwei ~document ~wish
-0.1 10x 3d =answer0 =answer0&=no_number =answer1 =camel =date&=no_number =measure1&=no_number ^1 ^12 ^5
-0.1 ^all ^bewerber ^boost ^digital ^doubl ^enabl ^grand ^ing ^itself ^later ^level ^market ^outcome ^send
-0.1 ^the ^thing ^thre ^traduir ^vague ^visitor ^weekli ^who&~does ^who&~feeling als api app arbeitgeber as
-0.1 asset availabl b2b bekom bewerber boletin boost brand buyer center chatbot con customer d'achat d'un
-0.1 data datasheet dealer design digital doubl down enabl engin envi est et everyth faster fich first flat
-0.1 fluid follow for formul fur growth hav inform jun languag lead manage marketo marz mas member minut
-0.1 nurtur october on opt over parcour phas plus produit properti q2 rebuilt refresh reson safeti schneller
-0.1 scor sehen sent sheet should sich soci solar than thre tour track trad traduir typeform une up upload
-0.1 urgent use visitor we we're websit weekli ~asks ~because ~body ~decided ~house ~ing ~new ~vague
-0.1 ~wish&~feeling
-0.2 =always =digit&~artefact =digit&~thing =measure0 =measure0&=no_number =name&=no_number ^100 ^kund
-0.2 ^making ^patient all and april dashboard do ein get kund leichter market mor neu number our pag patient
-0.2 prospect rapid recoivent repons syst templ what with ~compound ~feeling ~grand ~itself ~made_en
-0.2 ~pointing ~pointing&~document ~thing ~who&~feeling
-0.3 =answer2 =counts_things ^increas ^making&~who answer bandeau increas new newsletter nouveau of portal
-0.3 product visiteur ~across ~level ~made_de ~office
-0.4 =measure1 =measure2 =name ^customer ^given ~aims ~artefact ~given ~makes
-0.5 ^who&~given un ~felt ~making ~with
-0.7 =length0
-0.9 =length2
-1.0 =length1
-1.9 =no_number
""",
    "vague": """
+1.9 ~vague
+1.7 ~aims
+1.5 ~feeling
+1.0 =no_number ~level
+0.9 =answer3 =measure1
+0.8 ~who
+0.7 plus
+0.6 =measure1&=no_number attraktiver excellenc market our
+0.5 =length1 =length2 ^be ^change ^making&~who be leichter mor stand ~comparative ~outcome ~wish
+0.4 =always ^attraktiver ^ser arbeitgeber customer d'achat mach ser we ~felt ~office
+0.3 =measure2 =no_number&^vague ^aims ^den ^digital ^mak ^neu ^strategic ^who&~does ^who&~feeling als
+0.3 answer at audienc campaign expos find im innov mak of out parcour perceiv prospect public rapid
+0.3 recoivent repons servic sich singl sourc that werd what zielgrup ~more_less ~who&~feeling
+0.3 ~wish&~feeling
+0.2 =measure0 =measure0&=no_number ^becom ^body ^comparative ^creat ^customer ^do_es ^etr ^increas ^kund
+0.2 ^level ^lift ^made_en ^personaliz ^pointing ^put ^reach ^tak ^turn ^we ^wish befor brand communic como
+0.2 competition creat d'un das den denim digital doctor etr everyth faster gam growth increas into kund
+0.2 label level lieferant lift marqu mas nuev partner personaliz portal put reson should tak than the their
+0.2 turn un une want we're webshop zum ~do_es ~grand&~who ~ing
+0.1 10x ^boost ^creer ^die ^doubl ^engag ^fair ^feeling ^get ^ing ^interessent ^leverag ^market ^nos
+0.1 ^prospect ^sav ^strength ^strong ^support ^un ^who&~artefact ^who&~wish acros ads agenci ai among and
+0.1 antwort are as aupr b2b becom bei better betwe book boost buyer categori claim click collabor compani
+0.1 component conversion creer data des direction do doubl down du encuentran engag engage engin enseignant
+0.1 erleb everi experienc fair fal famili feel fluid for friction from funnel giv green heart innovativ
+0.1 interessent jung junger la lab las lead los maker manage mayor moment monei mov must nach neu new next
+0.1 nos not now onlin peopl policyholder position premium present provider qualiti reach reichweit relevanc
+0.1 respons right sal sam schneller seen segment shop shorter smoother soci social stop strength strong
+0.1 sustainabl tim tourism trust us visitor wast webin wher with work younger ~asks&~office ~body ~do_de
+0.1 ~new ~pointing ~same ~who&~does ~who&~in_time
-0.1 =a_baseline_or_goal =a_change =answer1 =answer1&=no_number =date&=no_number =digit&~artefact
-0.1 =from_one_value_to_another =measure_in_words =name =name&=no_number =number&~artefact ^align ^all ^as
-0.1 ^becaus ^build ^chatbot ^connect ^does ^driv ^en ^everi ^everyon ^half ^house ^imple ^integr ^ist ^it
-0.1 ^just ^le ^les ^lo ^mis ^no ^ours ^part ^patient ^sal ^same ^set ^share ^tenant ^to ^two ^une ^weil
-0.1 ^wil ^win ^wird ^wurd a acheteur after allen appl april ask assur attent bandeau becaus bestel board
-0.1 brauch career chatbot checkout client cloud command commerciaux connect consent contact corpor countri
-0.1 dato dealer december demand deux drei driv e each einen en end erreich ersatzteil espac eux everyon
-0.1 flow fois formul forward frag freigab fur global goe good googl group guest haben half heur hochst
-0.1 holistic hot hour imple instead integr invoic ist it's jour just key last leadership lehrkraft lo
-0.1 longer marz material medi mehr mem member mis mod modul morn network nouvel on onboard one order outcom
-0.1 pacient par part pas passend patient payment paywal pedid per pharmaci plan player podcast por pour
-0.1 pric probefahrt production purpos referral relevant request run said sap scor season see sein set sin
-0.1 so sso strip subscriber tablet talk team tenant thing thre transform trial two up user valid veev
-0.1 visiteur von wallet was websit weil weniger win wird wish without workflow wurd ziel zur ~duty ~given
-0.1 ~goal ~office&~decided ~ours ~pointing&~document
-0.2 =a_share_or_an_amount =answer2 =digit&~thing =something_customers_do ^a ^asks ^because ^c'est ^decided
-0.2 ^ensur ^fewer ^guest ^in ^later ^loyalti ^makes ^making ^mus ^n ^now ^urgent ^who&~given ^who&~without
-0.2 ^wie align all an bis c'est card chat complaint dashboard der donne download dynamic ensur es fewer fil
-0.2 fiv form has hotel in internal know le letzt leur list loyalti month n ne nicht nin no nouveau over pag
-0.2 pay question room support this unsubscrib why wie wil wir ~agent ~asks&~body ~because ~later ~made_de
-0.2 ~me ~who&~now
-0.3 =a_comparison =date =no_number&~does =no_number&~grand ^agent ^cut ^felt ^foster ^more_less ^not ^who
-0.3 auf broker can cut foster halt hav important it lin mit newsletter para synergi typeform ~alone ~grand
-0.3 ~instead ~now ~thing&^new ~to ~who&~instead
-0.4 =camel =length3 =name&~artefact ^artefact ^itself app by de help mus strategi to urgent ~artefact&^new
-0.4 ~does ~in_time ~ne ~no_longer ~with
-0.5 =acronym =no_number&^who =number =weak_number ^who&~no_longer ~house ~who&~artefact ~who&~share
-0.5 ~without
-0.6 =length4 ~asks ~decided ~itself ~making ~share
-0.7 =answer0 =answer0&=no_number ~document
-0.8 ~artefact ~not
-0.9 =digit ~compound ~makes
-1.0 ~thing
-1.2 =measure3
""",
    "output": """
+2.4 ~artefact
+2.1 ~making
+2.0 ~thing
+1.7 ~compound ~makes
+1.3 =camel
+0.9 ^who&~given ~with
+0.8 ^making
+0.7 =answer3 =name ^artefact ~artefact&^new
+0.6 app newsletter nouveau ~across ~ing ~thing&^new
+0.5 =acronym =digit&~artefact =length2 =weak_number ^thing all bandeau dashboard pag un ~document
+0.4 and help mit new visiteur ~made_en ~new
+0.3 =counts_things =digit =name&=no_number ^cut ^do_es ^ing ^makes ^patient broker can chatbot cut de ein
+0.3 for fur get hav hotel over patient product room show tablet typeform web ~asks ~do_es ~given
+0.3 ~who&~artefact
+0.2 3d =measure2 =no_number&~does ^100 ^all ^chatbot ^customer ^digital ^document ^felt ^given ^guest
+0.2 ^increas ^loyalti ^market ^new ^nuev ^thre allen appl april brand center chat cloud content corporativ
+0.2 countri document donne download dynamic en fich formul freigab has in increas instead loyalti marketo
+0.2 marz month neu number pay paywal per scor sehen set support syst templ thre track use websit workflow
+0.2 ~agent ~do_de ~grand&~who ~made_de
+0.1 =length0 =name&~artefact =no_number&^who =number&~artefact ^1 ^12 ^20 ^5 ^bewerber ^body ^build
+0.1 ^connect ^dashboard ^dealer ^ein ^everi ^imple ^integr ^introduc ^lead ^les ^medical ^migr ^mis
+0.1 ^more_less ^outcome ^payment ^send ^set ^switch ^tenant ^track ^traduir ^two ^une ^websit ^weekli
+0.1 acheteur ai ant api approv asistent asset assur auf availabl ayud bekom bewerber board boletin budget
+0.1 card career channel checkout client cms con connect consent data datasheet dealer december design
+0.1 digital don e einbau einen einfuhr email end envi espac est et everi fiv flat flow form french gener
+0.1 googl guest herbst imple inform integr introduc jun languag lead les manage may medi medical member
+0.1 migr minut mod modul network nin nouvel nuestr nuev nurtur october offer on opt pacient paper payment
+0.1 pixel plan player portal probefahrt production produit properti q2 reader rebuilt refresh safeti
+0.1 salesforc sap self sent sheet soci solar spend sso strip summer switch tour trad traduir train two
+0.1 upload veev virtual wallet weekli with ~house ~in_time ~who
-0.1 =date =date&=no_number =number&~making ^add ^applicant ^as ^becaus ^becom ^c'est ^change ^creat ^creer
-0.1 ^decided ^en ^etr ^feeling ^if ^improv ^interessent ^ist ^it's ^itself ^kund ^level ^los ^mak
-0.1 ^making&~who ^mieter ^mus ^n ^neu ^office ^peopl ^personaliz ^put ^reach ^reduc ^sal ^sel ^ser ^share
-0.1 ^turn ^urgent ^vague ^who&~feeling ^who&~wish ^wie ^wil ^wird ^wurd about abrir acros add addres ads
-0.1 after agenci alumn am antwort applicant as attent audienc aupr avec becaus befor betwe bi blog bounc
-0.1 c'est check como conversion creat creer d'ici d'un das dem den denim des destin deux doctor doppelt
-0.1 drop du einer encuentran engage enseignant erhalt erreich es etr eux excellenc experienc faster
-0.1 feedback fil follow friction from good green halt handwerker heart horizon hot if ihr important improv
-0.1 innov interessent internal it's jahresend kom kund label land last lat letzt licens lieferant list liv
-0.1 longer los mail mak manag manual marc march market marqu meld mem mieter moment monei mov mus n nach
-0.1 net next no noch nur onboard one onlin open paid parcour phas phot podcast policyholder premium present
-0.1 pro project prospect put q4 question quot rapid rat reach recoivent reduc releas repli repons request
-0.1 retention revenu run sal schneller schreib sein sel ser servic shop should sign sin smoother so stat
-0.1 stil stor stund subscriber sustainabl tag talk that thei this to tourism trial turn uber unterlag ups
-0.1 us valid wast webin webshop week what why win wir wird within work wurd year zahl zielgrup zum zur
-0.1 ~asks&~office ~change ~duty ~grand ~ne ~same ~so_that ~who&~feeling
-0.2 =a_baseline_or_goal =answer0 =answer0&=no_number =answer2 =measure_in_words =no_number =number&^making
-0.2 ^asks ^attraktiver ^be ^because ^comparative ^cost ^den ^it ^later ^now ^part ^tak ^who&~does account
-0.2 arbeitgeber ask be becom bit cal campaign claim communic customer d'achat do expos find frag gam giv
-0.2 instal is journei le leur level manager mor nps part peopl personaliz phon public see sich staf survei
-0.2 tak their ticket under urgent von was we wie without ~asks&~body ~goal ~itself ~me ~now&=digit ~share
-0.2 ~who&~now ~who&~share ~wish
-0.3 =a_comparison =a_share_or_an_amount =measure0 =measure0&=no_number =measure1 =measure1&=no_number ^a
-0.3 ^does ^not ^pointing ^who&~artefact ^who&~without at attraktiver cost im la leichter mach of plus singl
-0.3 sourc stop ~because ~body ~decided ~does ~more_less ~office&~decided ~who&~does
-0.4 ^aims ^made_en it our the werd ~alone ~outcome
-0.5 =always =answer1 =answer1&=no_number ^no_longer out stand ~feeling
-0.6 =from_one_value_to_another =number ~no_longer ~not ~now ~without
-0.7 =no_number&^vague ^who&~no_longer ~later ~level
-0.9 =length4 ~who&~in_time
-1.0 ~aims ~comparative ~vague
""",
    "empty": """
+2.1 =always
+1.0 =answer0 =answer0&=no_number =no_number ~itself
+0.9 ~decided
+0.8 =answer2
+0.7 =answer1 =length0 it urgent ~later
+0.6 =answer1&=no_number ~because
+0.5 =length1 =measure3 ^a ^itself ^later important ~grand ~house ~not ~now
+0.4 =digit&~thing =no_number&^vague =no_number&~grand ^because ^not ^now ^urgent do fil halt strategi
+0.4 synergi to ~asks ~asks&~body ~me ~office&~decided
+0.3 ^c'est ^decided ^foster ^it ^mus ^n ^part ^wie align c'est es foster frag internal know le letzt lin
+0.3 mus n of part this why wie wir ~made_de ~pointing&~document ~to
+0.2 =date&=no_number =measure0 =measure0&=no_number ^asks ^does ^en ^ensur ^given ^in ^ist ^made_en ^office
+0.2 ^vague ^wil ^wird ^wurd after attent bit brauch dato ensur erreich follow good ist it's list marc
+0.2 outcom para phas question sin so up valid was wil wird wurd ziel zur ~body ~document ~duty ~without
+0.1 =date ^agent ^align ^as ^becaus ^deliver ^driv ^duty ^everybodi ^everyon ^for ^grand ^improv ^it's
+0.1 ^just ^lo ^request ^same ^tbd ^the ^to ^weil applic as ask avec becaus cor corpor defin deliver dem der
+0.1 destin driv everybodi everyon forward global group haben hav holistic horizon improv in is journei just
+0.1 key la last leadership lo model one out pedid pleas program project purpos reason relevant request
+0.1 roadmap said see sein strategic tbd the thing transform weil werd wish ~felt ~given ~grand&~office
+0.1 ~pointing
-0.1 3d =digit =digit&~artefact =measure2 =measure_in_words =name&=no_number =weak_number ^an ^chatbot
-0.1 ^comparative ^creat ^dashboard ^den ^ein ^etr ^everi ^get ^half ^hav ^imple ^increas ^les ^level
-0.1 ^leverag ^makes ^neu ^no_longer ^ours ^sav ^share ^support ^turn ^un ^who ^who&~without a about agenci
-0.1 all als an app approv are audienc auf aupr better book channel chatbot claim collabor communic como
-0.1 consent content cost creat dashboard data den denim des die direction drei ein el en end etr fal faster
-0.1 feel find freigab funnel fur gener get giv half hochst hotel imple increas innovativ integr into jour
-0.1 label lead lehrkraft les leur los mach manage marketo marqu marz material mayor modul moment must neu
-0.1 new pag parcour passend paywal per public q4 room sal sam sav seen soci spend stand sustainabl tablet
-0.1 teacher than thre turn un want we're webshop websit wher workflow zielgrup ~alone ~instead ~ne
-0.1 ~no_longer ~now&=digit ~who&~artefact ~who&~feeling ~who&~in_time ~who&~share ~with
-0.2 =a_change =length2 =length4 =measure1 =measure1&=no_number =name =no_number&^who ^artefact ^attraktiver
-0.2 ^be ^body ^document ^lift ^mak ^market ^new ^nuev ^ser ^we ^who&~given ^wish ai attraktiver be bis by
-0.2 campaign compani competition corporativ d'achat digital document everi expos for from innov lift mak
-0.2 mit partner perceiv ser servic show tag that web ~artefact&^new ~made_en ~office ~ours ~wish&~feeling
-0.3 =a_share_or_an_amount =acronym ^digital ^do_fr ^ing ^making ^strategic and brand market nuev plus
-0.3 ~across ~aims ~do_de ~do_fr ~in_time ~more_less ~new ~thing&^new
-0.4 =length3 =number ^change ^thing ~comparative ~grand&~who ~makes ~share ~wish
-0.5 ~change
-0.6 excellenc ~compound ~ing
-0.7 ^do_es ~agent ~do_es
-0.8 =camel ~feeling ~thing
-0.9 ~making ~vague
-1.0 ~outcome
-1.3 ~artefact
-1.5 ~who
-2.1 =answer3
""",
}


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = {label: _read(table) for label, table in _TABLES.items()}
