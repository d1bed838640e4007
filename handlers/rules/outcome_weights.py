"""What each cue tells for (or against) a label, as log odds; fitted by `tests/rules/fit_gate.py`, not by hand."""

_TABLES = {
    "genuine": """
+1.6 =length4 =number
+1.1 ^who&~no_longer ~share
+1.0 ~no_longer ~outcome
+0.9 =measure3 ~comparative ~who&~in_time
+0.8 =from_one_value_to_another ~not
+0.7 =a_share_or_an_amount =no_number&^who ~does ~without
+0.6 =a_comparison =digit =length3 ^no_longer ~agent ~in_time ~ours ~who ~who&~share
+0.5 ^who by ~more_less ~who&~does
+0.4 =a_change =measure_in_words ^do_fr ^who&~does ~alone ~do_fr ~ne ~now
+0.3 =a_baseline_or_goal =name&~artefact ^does ^les ^ours ^share ^who&~artefact ^who&~without bis cost leur
+0.3 no q4 stop without ~change ~goal ~instead ~now&=digit ~who&~artefact ~who&~instead ~who&~now
+0.2 =acronym =answer3 =date =no_number&~does =number&^making =number&~making ^agent ^cost ^fewer ^half
+0.2 ^pointing ^reduc about agenci an auf complaint der drei eux feedback fewer half hochst hot im instal
+0.2 invoic lehrkraft les mail manager material mem ne passend reduc releas tag than their under unsubscrib
+0.2 von win
+0.1 =number&~artefact =weak_number ^10 ^25 ^add ^asks ^demo ^do_es ^everi ^hav ^if ^launch ^los ^more_less
+0.1 ^no ^not ^outcome ^sal ^sel ^win account add al alumn am anruf ask au becom befor bestel bi blog bounc
+0.1 cada cal campaign card check claim command compani consent contact craftsm d'ici day de demo deux
+0.1 distributor doppelt driv drop easter einer end enquiri episod ersatzteil event expos fin fiv fois from
+0.1 gift giv goe holder if innerhalb is it jahresend juli la land least licens line liv longer los mar mehr
+0.1 meld mis moin moment mus net nicht nps onboard one order paid pharmaci phon podcast pro probefahrt
+0.1 prozent quartal quarter que quot rat rechn referral renuev repli request retention revenu risk run
+0.1 schreib see sel sich sign so staf stand standard stat stil stund subscriber survei tagen talk thei
+0.1 through ticket to trial twic uber ups warehous week wie within year zahl zwei ~do_es ~later ~vague
-0.1 10x 3d =answer1 =answer1&=no_number =camel =date&=no_number =measure1&=no_number =no_number&^vague
-0.1 =no_number&~grand ^12 ^5 ^artefact ^body ^dealer ^digital ^doubl ^enabl ^engag ^goal ^grand ^ing ^later
-0.1 ^lead ^level ^market ^our ^put ^reach ^send ^the ^thing ^thre ^traduir ^vague ^weekli ^who&~feeling
-0.1 ^who&~given allen als api app appl arbeitgeber as asset audienc availabl b2b book brand buyer center
-0.1 chatbot customer d'achat das data datasheet dealer design digital donation doubl down enabl engag engin
-0.1 envi est et everyth fich flat follow for fur googl growth hav in jun languag lead log mach manage
-0.1 marketo marz mas member minut mor need neu nurtur october offer opt partner pay phas produit properti
-0.1 put q2 reach rebuilt refresh reson safeti scor sent sheet soci spend the thing tim tour track trad
-0.1 traduir un upload use wast websit weekli younger ~asks ~body ~compound ~decided ~document ~grand&~who
-0.1 ~house ~new ~who&~feeling ~wish
-0.2 =counts_things =digit&~artefact =digit&~thing =measure0 =measure0&=no_number ^100 ^customer ^making
-0.2 ^who&~wish all and april can dashboard do market new number of on pag portal product should syst templ
-0.2 we what ~because ~do_de ~feeling ~given ~grand ~ing ~made_de ~made_en ~pointing ~thing ~wish&~feeling
-0.3 =always =answer2 =name&=no_number ^given ^increas ^making&~who ^patient increas newsletter our patient
-0.3 with ~artefact ~itself ~level ~office ~pointing&~document
-0.4 =measure1 =name ~across ~aims ~makes
-0.5 =measure2 ~felt ~with
-0.6 =length0 ~making
-0.8 =length2
-0.9 =length1
-1.8 =no_number
""",
    "vague": """
+1.8 ~vague
+1.7 ~aims
+1.4 ~feeling
+1.0 =answer3 =no_number
+0.9 =measure1 ~level
+0.7 our ~who ~wish
+0.6 =length2 =measure1&=no_number attraktiver
+0.5 =length1 ^making&~who be mach market plus stand ~outcome
+0.4 =always =measure2 =no_number&^vague ^be ^digital ^ser d'achat mor ser servic the we ~office ~pointing
+0.4 ~wish&~feeling
+0.3 ^aims ^attraktiver ^change ^comparative ^den ^level ^mak ^strategic ^who&~wish als arbeitgeber at
+0.3 audienc digital excellenc expos innov mak nuev out perceiv public singl sourc that what zielgrup
+0.3 ~change ~comparative ~felt ~who&~feeling
+0.2 =measure0 =measure0&=no_number ^body ^creat ^do_es ^etr ^increas ^lift ^neu ^personaliz ^reach ^tak
+0.2 ^turn ^we ^who&~feeling ^wish a and book brand center communic como competition creat customer das den
+0.2 denim doctor etr everyth faster from gam increas into label lead level lieferant lift marqu neu of
+0.2 parcour partner peopl personaliz reson should sustainabl tak turn wast webshop werd with work zum
+0.2 ~do_es
+0.1 10x ^becom ^boost ^creer ^die ^doubl ^engag ^fair ^faster ^feeling ^get ^leverag ^made_en ^mor ^our
+0.1 ^peopl ^pointing ^put ^sav ^strong ^support ^un ^vague acros ads agenci ai are as aupr b2b becom bei
+0.1 besser better betwe boost buyer claim collabor compani conversion creer data des direction do doubl
+0.1 down du engag engage engin enseignant everi experienc fair fal famili feel find for friction funnel get
+0.1 giv green growth guest heart innovativ journei jung la lab las los maker manage mas mayor moment monei
+0.1 mov must need next not now on onlin policyholder position premium present provider put qualifi reach
+0.1 react reichweit relevanc reliabl reseller respons right sal sam sav seen segment shop shorter smoother
+0.1 soci social stop strong teacher tim tourism trust us want we're wher younger ~asks&~office ~body ~do_de
+0.1 ~grand&~who ~more_less ~new ~same ~so_that
-0.1 =a_baseline_or_goal =answer1 =answer1&=no_number =date&=no_number =digit&~artefact
-0.1 =from_one_value_to_another =measure_in_words =name =number&~artefact =something_customers_do ^align
-0.1 ^all ^as ^becaus ^build ^chatbot ^connect ^customer ^does ^driv ^en ^everi ^everyon ^half ^house ^imple
-0.1 ^in ^integr ^ist ^it ^just ^les ^lo ^mis ^more_less ^no ^ours ^part ^patient ^payment ^reduc ^same ^set
-0.1 ^share ^thing ^to ^two ^weil ^who&~without ^wil ^win ^wird ^wurd acheteur after appl assur attent avec
-0.1 becaus bestel bis bit board brauch career checkout client cloud command complaint con connect consent
-0.1 contact corpor countri craftsm dato dealer december deux drei driv e en end episod erreich ersatzteil
-0.1 espac eux fich fin fiv flow fois forward frag fur goe good googl group half herbst hochst holistic hot
-0.1 hotel imple improv instead integr invoic ist it's just key last le leadership least lehrkraft lign lo
-0.1 mail material mehr mem mis mod modul ne network nicht nin nouvel onboard order pacient pag part passend
-0.1 patient pay payment paywal per pharmaci plan player podcast por pour pric production profil purpos q4
-0.1 question reduc relevant request risk roadmap said sap scor see sein set sin so sso strip subscriber
-0.1 support tablet team than thre transform twic two unsubscrib up user valid veev von wallet warehous was
-0.1 weil win wird wish without workflow wurd ziel zur ~agent ~because ~duty ~ing ~office&~decided
-0.1 ~pointing&~document ~who&~in_time ~who&~now
-0.2 =a_change =a_comparison =a_share_or_an_amount =answer2 =date =digit&~thing ^a ^agent ^asks ^because
-0.2 ^c'est ^decided ^ensur ^felt ^fewer ^later ^loyalti ^makes ^making ^mus ^n ^now ^outcome ^urgent
-0.2 ^who&~artefact ^who&~does ^wie align all allen an auf c'est can card chatbot dashboard der donne
-0.2 download dynamic ensur es fewer fil has in internal know letzt leur list loyalti month n no nouveau
-0.2 outcom over probefahrt room this why wie wil wir ~alone ~asks&~body ~instead ~later ~made_de ~me ~ne
-0.2 ~ours ~to ~who&~does ~who&~instead
-0.3 =length3 =name&~artefact =no_number&~does =no_number&~grand ^cut ^foster ^not app broker cut foster
-0.3 halt hav important it lin mit mus newsletter para typeform ~artefact&^new ~no_longer ~now
-0.4 =camel =weak_number ^artefact ^itself ^who by de strategi synergi to urgent ~does ~given ~grand
-0.4 ~thing&^new ~who&~share ~with ~without
-0.5 =acronym =length4 =no_number&^who ^who&~given ^who&~no_longer ~decided ~house ~in_time ~itself
-0.5 ~who&~artefact
-0.6 =number ~asks ~document ~making ~share
-0.7 ~not
-0.8 =answer0 =answer0&=no_number
-0.9 =digit ~compound ~makes
-1.0 ~thing
-1.1 ~artefact
-1.3 =measure3
""",
    "output": """
+2.4 ~artefact
+2.1 ~making
+1.9 ~thing
+1.8 ~makes
+1.6 ~compound
+1.2 =camel
+0.9 ~with
+0.8 ^artefact
+0.7 =name ^making ^who&~given ~artefact&^new ~thing&^new
+0.6 =answer3 app newsletter ~across ~document ~ing
+0.5 =acronym =digit&~artefact ^thing all dashboard
+0.4 =digit =length2 =name&=no_number =weak_number ^patient and can chatbot hav mit pag patient ~given
+0.4 ~made_en ~new ~who&~artefact
+0.3 ^customer ^cut ^do_es ^ing ^makes april broker cut de for fur hotel new over portal product room tablet
+0.3 typeform web ~asks ~do_de ~do_es
+0.2 3d =counts_things =measure2 ^100 ^all ^chatbot ^digital ^document ^felt ^increas ^loyalti ^market ^new
+0.2 ^nuev allen appl brand content corporativ document donne download dynamic e en fich has in increas
+0.2 instead loyalti marketo marz month nouveau number pay paywal per set show syst templ thre track un use
+0.2 websit workflow ~grand&~who ~in_time ~made_de
+0.1 =digit&~thing =name&~artefact =no_number&~does =something_customers_do ^1 ^12 ^20 ^5 ^body ^build
+0.1 ^compound ^connect ^dashboard ^dealer ^ein ^everi ^get ^given ^imple ^integr ^lead ^medical ^mettr ^mis
+0.1 ^outcome ^payment ^send ^set ^switch ^the ^thre ^track ^traduir ^two ^un ^websit ^weekli acheteur ant
+0.1 api approv asset assur auf availabl birthdai board budget by card career channel checkout client cloud
+0.1 con connect consent countri data datasheet dealer design digital donation ein einbau einfuhr email end
+0.1 envi espac est et everi fiv flat flow form freigab french gener googl herbst imple inform integr jun
+0.1 languag lign log manage may medi medical member mettr migr minut mod modul network nin nouvel nuev
+0.1 nurtur october offer opt pacient paper payment pixel plan player pour pric probefahrt production
+0.1 produit profil properti q2 reader rebuilt refresh safeti salesforc sap scor self sent sheet soci solar
+0.1 spend sso strip summer support switch tour traduir two umstel upload veev virtual wallet weekli ~agent
+0.1 ~house ~pointing&~document
-0.1 =always =date =date&=no_number =length1 =no_number&^who ^add ^as ^becaus ^becom ^c'est ^comparative
-0.1 ^cost ^creat ^decided ^en ^etr ^feeling ^half ^if ^improv ^ist ^it's ^itself ^level ^los ^mak
-0.1 ^making&~who ^mus ^n ^neu ^office ^ours ^peopl ^personaliz ^put ^reach ^reduc ^sel ^ser ^share ^turn
-0.1 ^urgent ^vague ^who ^who&~wish ^wie ^wil ^wird ^wurd a about account acros add ads after alumn as
-0.1 attent audienc aupr avec becaus befor betwe bi blog bounc c'est cada cal campaign claim communic como
-0.1 creat customer d'achat d'ici das den denim der des destin doctor doppelt drop einer enseignant es etr
-0.1 experienc faster feedback fil follow friction from good green guest halt heart horizon if important
-0.1 improv innov instal internal it's jahresend label land last least les letzt leur licens lieferant list
-0.1 liv longer los mail mak manual marc march market marqu meld moment monei mov mus n net next no nps
-0.1 onboard one onlin paid parcour phas phon policyholder present pro project put q4 quartal question quot
-0.1 rat reach reduc releas renuev request retention revenu schreib sel ser servic shop should sign sin
-0.1 smoother so staf stat stund survei sustainabl tag that thei their this ticket tourism turn uber ups us
-0.1 valid wast webshop what why win wir wird within work wurd year zahl zielgrup zum zur ~asks&~office
-0.1 ~duty ~itself ~ne ~same ~so_that ~who&~feeling ~who&~now
-0.2 =answer0 =answer0&=no_number =answer2 =measure_in_words =no_number =number&^making =number&~making ^a
-0.2 ^agent ^asks ^attraktiver ^be ^because ^den ^it ^later ^les ^now ^part ^tak ^who&~does ^who&~without
-0.2 agenci arbeitgeber ask be becom bit conversion cost do frag gam giv im is journei le level manager mor
-0.2 of part peopl personaliz plus public see tak under urgent von was we wie without ~alone ~asks&~body
-0.2 ~decided ~me ~now&=digit ~ours ~pointing ~share ~who&~share ~wish
-0.3 =a_baseline_or_goal =a_share_or_an_amount =measure0 =measure0&=no_number =measure1 =measure1&=no_number
-0.3 ^aims ^does ^not ^pointing at attraktiver expos la mach singl sourc stop ~because ~body ~change ~does
-0.3 ~goal ~more_less ~office&~decided ~who&~does
-0.4 =a_comparison =answer1&=no_number ^made_en it our out the werd ~feeling
-0.5 =answer1 ^no_longer stand ~outcome ~without
-0.6 =from_one_value_to_another =no_number&^vague =number ^who&~no_longer ~later ~no_longer ~not ~now
-0.7 ~level ~who&~in_time
-0.8 =length4
-0.9 ~aims ~comparative
-1.2 ~vague
""",
    "empty": """
+2.2 =always
+1.1 =answer0 =answer0&=no_number
+1.0 ~itself
+0.9 =no_number
+0.8 ~decided
+0.7 =answer1 =answer2 =length0 it urgent ~later
+0.6 =answer1&=no_number ~because ~grand
+0.5 =length1 =measure3 ^a ^itself ^later important ~house ~not ~now
+0.4 =digit&~thing =no_number&~grand ^because ^not ^now ^urgent do fil halt strategi synergi to ~asks ~me
+0.4 ~office&~decided
+0.3 =date&=no_number =measure0 =measure0&=no_number =no_number&^vague ^c'est ^decided ^foster ^it ^mus ^n
+0.3 ^part ^wie bit c'est es foster frag le letzt lin mus n of part this why wie wir ~asks&~body ~body
+0.3 ~made_de ~pointing&~document ~to
+0.2 ^asks ^does ^en ^ensur ^given ^in ^ist ^made_en ^wil ^wird ^wurd after align attent brauch dato ensur
+0.2 erreich follow good in internal ist it's know list marc outcom para phas question see sin so up valid
+0.2 was wil wird wurd ziel zur ~document ~without
+0.1 =date ^agent ^align ^as ^becaus ^deliver ^driv ^everyon ^grand ^improv ^it's ^just ^lo ^office ^request
+0.1 ^same ^tbd ^the ^to ^vague ^weil applic as ask avec becaus corpor defin deliver dem der desir destin
+0.1 driv everyon forward group haben hav holistic horizon improv is journei just key la last leadership lo
+0.1 model out pleas program project purpos relevant request roadmap said sein tbd team the thing transform
+0.1 weil werd wish ~duty ~felt ~given
-0.1 3d =digit =digit&~artefact =from_one_value_to_another =measure2 =measure_in_words =name&=no_number
-0.1 =name&~artefact =no_number&^who =weak_number ^25 ^attraktiver ^chatbot ^comparative ^creat ^dashboard
-0.1 ^den ^ein ^etr ^everi ^get ^half ^hav ^imple ^les ^level ^leverag ^makes ^making&~who ^more_less ^neu
-0.1 ^no_longer ^ours ^sav ^share ^support ^turn ^un ^who ^who&~artefact ^wish a about agenci all an approv
-0.1 are audienc auf aupr better book channel chatbot claim collabor communic como consent contact content
-0.1 cost creat customer dashboard data den denim des die direction drei ein en end etr everi expos fal
-0.1 faster feel find freigab funnel fur gener get giv half hochst hotel imple innovativ integr into label
-0.1 lead lehrkraft les los mach manage marketo marqu marz material mayor moment must neu new pag parcour
-0.1 passend paywal per public q4 room sal sam sav seen soci spend stand sustainabl tablet teacher than thre
-0.1 turn un want we're webshop websit wher without workflow zielgrup ~alone ~instead ~ne ~no_longer
-0.1 ~now&=digit ~who&~feeling ~who&~in_time ~who&~share ~with
-0.2 =a_change =length2 =measure1 =measure1&=no_number =name ^be ^body ^document ^increas ^ing ^lift ^mak
-0.2 ^new ^nuev ^ser ^we ^who&~given ai als app attraktiver be bis by compani competition corporativ d'achat
-0.2 document from increas innov lift mak market mit partner perceiv ser servic show tag that web ~made_en
-0.2 ~office ~ours ~who&~artefact ~wish&~feeling
-0.3 =a_share_or_an_amount =acronym =length4 ^artefact ^making ^strategic and brand digital excellenc for
-0.3 nuev plus ~across ~artefact&^new ~change ~do_de ~grand&~who ~in_time ~more_less ~thing&^new ~wish
-0.4 =length3 =number ^change ^do_fr ^thing ~aims ~comparative ~do_fr ~ing ~makes ~new ~share
-0.5 ^digital
-0.6 ^do_es ~compound ~do_es
-0.7 ~agent ~vague
-0.8 =camel ~feeling ~thing
-0.9 ~making
-1.0 ~outcome
-1.1 ~artefact
-1.5 ~who
-2.1 =answer3
""",
}


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = {label: _read(table) for label, table in _TABLES.items()}
