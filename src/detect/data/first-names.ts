// Common given names, by the pronoun that usually goes with them. Names that go with either are left out.

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Given names of people mostly called "she", in lower case. */
export const SHE_NAMES = list(
  `abby abigail ada adele adriana agatha agnes aisha alana alejandra alexandra alice alicia alina alison allison alyssa
  amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna annabel anne annette annie antonia
  april arianna ashley astrid audrey aya ayesha barbara beata beatrice beatriz becky belinda bella bernadette bernice beth
  bethany betsy betty beverly birgit bonnie brenda bridget brigitte brittany brooke caitlin camila camille candace carla
  carly carmen carol carole carolina caroline carolyn carrie catalina catherine cathy cecilia celeste celia charlene
  charlotte chelsea cheryl chiara chloe christina christine cindy claire clara claudia colleen condoleezza connie
  constance cora courtney cristina crystal cynthia daisy dana daniela danielle daria dawn deb debbie deborah debra deirdre
  delia denise diana diane dina dolores dominique donna dora doris dorothy edith edna eileen elaine eleanor elena eliza
  elizabeth ella ellen elsa elsie emilia emily emma erica erika erin ernestine esperanza esther ethel eugenia eva eve
  evelyn faith farah fatima fatou felicia fiona flora florence frances francesca freya frida gabriela gabrielle gail
  galina gemma georgia geraldine gertrude gillian gina ginny giorgia giulia gladys glenda gloria grace greta gretchen
  guadalupe gwen gwendolyn hana hanna hannah harriet hazel heather heidi helen helena helga hilary hilda hillary hope huma
  ida ilana ilhan ilse ines inga ingrid irena irene irina iris irma isabel isabella isabelle isla ivana ivanka ivy
  jackie jacqueline jada jamila jane janet janice janine jasmine jean jeanette jeanne jennifer jenny jessica jill joan
  joana joanna joanne jocelyn jodi jodie johanna josephine joy joyce juanita judith judy julia juliana julianne julie
  juliet june justine kamala karen karin karina karla kate katharine katherine kathleen kathryn kathy katie katrina kay
  kayla kayleigh keiko keisha kellyanne kendra kerstin kimberly kirsten kirstjen kristen kristin kristina latoya laura
  lauren laurie leah lena leslie leticia leyla liliana lillian lily linda lindsay lindsey lisa liz liza lois lorena
  loretta lori lorraine louise lucia lucille lucinda lucy luisa lydia lynn mabel madeleine madeline madison mae magdalena
  maggie maia malala mara marcela marcia margaret margarita margot maria mariam marian mariana marianne marie marilyn
  marina marine marion marisa marissa marjorie marlene marta martha martina mary maryam matilda maura maureen maxine maya
  megan meghan mei melania melanie melinda melissa mercedes meredith mia michaela michele michelle mila mildred millie
  mina mindy minnie miranda miriam moira mollie molly mona monica monika muriel myra myriam nadia nadine nancy naomi
  natalia natalie natasha nell nicola nicole nina noelle nora norma olga olivia oksana olena opal ophelia oprah pamela
  pat patricia patty paula pauline pearl peggy penelope penny petra phoebe phyllis pilar polly priscilla priti priya
  rachel rana rania raquel rebecca reem regina renata renee rhonda rita roberta robin rochelle rosa rosalind rose
  rosemary roxanne ruby ruth sabine sabrina sadie sally samantha samira sandra sara sarah sasha saskia selena selma
  serena shannon shari sharon sheila shelley sheryl shirin shirley simone sofia sonia sonja sophia sophie stacey stacy
  stefanie stella stephanie sue susan susana susanna susannah susanne suzanne svetlana sybil sylvia tabitha tamara tammy
  tanya tara tatiana teresa teri terri tess tessa thelma theresa therese tiffany tina toni tonya tracey tricia trudy
  ursula valentina valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian viviane wanda wendy
  whitney wilma winifred yael yasmin yolanda yoko yulia yuliya yvette yvonne zainab zara zelda zoe zofia zuzana`,
);

/** Given names of people mostly called "he", in lower case. */
export const HE_NAMES = list(
  `aaron abdel abdul abdullah abdulla abraham abu adam adolf adrian ahmad ahmed aidan akbar akira alan albert alberto aldo
  alec alejandro aleksandr aleksei alessandro alex alexander alexandre alexei alexey alfonso alfred alfredo ali alistair
  allan allen alonso alvaro alvin amir amos anatoly anders andre andreas andreu andrei andres andrew andrey andriy andrzej
  andy angus anthony anton antonin antonio antony arjun armando arnold arthur arturo ashraf asif atul august augusto
  aurelio austin aziz barack barney barry bart bartholomew bashar basil ben benedict benito benjamin bennett benny bernard
  bernardo bernie bert bertrand bill billy bjorn bob bobby bogdan boris brad bradley brandon brendan brent bret brett
  brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos carter cecil cesar chad charles charlie
  chester chip christian christoph christophe christopher chuck clarence claude clay clayton cliff clifford clint clinton
  clive cody colin conor connor conrad corey cory craig curtis cyril dale damian damien dan daniel danny dario darrell
  darren dave david dean denis dennis denzel derek derrick devin dick diego dieter dimitri dirk dmitri dmitry dmytro
  dominic don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl eberhard ed eddie edgar eduardo
  edmund edouard edward edwin efrain eli elias elijah elliot elliott elmer elon elton emanuel emil emilio emmanuel enrico
  enrique eric erich erik ernest ernesto ernst erwin ethan etienne eugene evan everett evgeny ezra fabian fabio felipe
  felix ferdinand fernando fidel francis francisco franco francois frank frankie franklin franz fred freddie frederic
  frederick friedrich fritz gareth garrett garry gary gavin gene geoff geoffrey georg george georges georgios gerald
  gerard gerardo gerhard german giacomo gian gianni gilbert giorgio giovanni giuseppe glen glenn gordon graham grant greg
  gregg gregory guido guillaume guillermo gunter gus gustav gustavo guy hakim hamid hank hans harold haroon harry harvey
  hasan hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hermann hideo hiroshi horacio horst
  howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ike ilya imran ion ira isaac ismail ivan ivor jack
  jacob jacques jaime jair jake jakob jamal james jamie jan jared jason javier jay jed jeff jefferson jeffrey jens jeremy
  jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joern johan johann johannes john johnny jon jonah
  jonas jonathan jorge jose josef joseph josh joshua juan julian julio julius jurgen justin kamal karim karl karsten keith
  ken kenji kenneth kent kevin khaled khalid kim kirk klaus kofi konrad konstantin kurt kyle lance larry lars laszlo
  laurent lawrence lee len lenny leo leon leonard leonardo leonid leopold leroy les lester lev levi lewis liam lindsey
  lionel lloyd logan lorenzo lou louis luc luca lucas luciano luigi luis lukas luke luther magnus mahmoud malcolm manfred
  manuel marc marcel marcelo marco marcos marcus marek mario marius mark markus marshall martin marty marvin mateo matt
  matteo matthew matthias maurice mauricio mauro max maximilian maxim mehdi mehmet mel melvin michael michel mick miguel
  mike mikhail milan miles milton mitch mitchell mitt mohamed mohammad mohammed moises morris moses muhammad murray mustafa
  narendra nate nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel niels nikita nikolai nils noah noam
  noel norbert norman oleg oleksandr oliver olivier olaf omar orlando oscar osama osman otis otto owen pablo paolo pascal
  patrick paul paulo pavel pawel pedro per percy pete peter petr petro phil philip philippe phillip pier pierre pierrick
  piotr qasim quentin rafael rahul raj rajesh ralph ramon randall randy raphael rashid raul ravi ray raymond recep reed
  reggie reginald reinhard rene rex ricardo rich richard rick ricky rob robbie robert roberto rod rodney rodrigo roger
  roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert russ russell ryan saad salman
  salvador salvatore sam samuel sandeep sander santiago saul scott sean sebastian sergei sergey sergio seth shane shaun
  sherman shinzo sidney sigmund silvio simon sina sol spencer stan stanislav stanley stefan stephan stephen steve steven
  stewart stuart sunil sven syed takeshi tariq ted teddy terence terrence terry theo theodore thierry thomas tim timothy
  timur tobias toby todd tom tomas tomasz tommy tony travis trent trevor tristan troy tyler ulrich umberto uwe vaclav
  vernon victor vijay viktor vince vincent vincenzo vitali vladimir volker volodymyr wade wallace walter warren wayne
  wendell werner wesley wilbur wilfred wilhelm will willem william willie willy wilson winston wladimir wolfgang woodrow
  xavier yan yann yasser yitzhak yuri yusuf yves zach zachary zbigniew zoltan`,
);

/** Short forms and the given names they stand for. */
export const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  al: ['albert', 'alan', 'alfred'],
  alex: ['alexander', 'alexandra', 'alejandro'],
  andy: ['andrew'],
  ben: ['benjamin'],
  bernie: ['bernard'],
  beth: ['elizabeth'],
  bill: ['william'],
  bob: ['robert'],
  charlie: ['charles'],
  chris: ['christopher', 'christine', 'christian'],
  chuck: ['charles'],
  dan: ['daniel'],
  dave: ['david'],
  dick: ['richard'],
  don: ['donald'],
  ed: ['edward', 'edwin'],
  greg: ['gregory'],
  jack: ['john'],
  jeb: ['john'],
  jeff: ['jeffrey'],
  jen: ['jennifer'],
  jim: ['james'],
  joe: ['joseph'],
  jon: ['jonathan'],
  josh: ['joshua'],
  kate: ['katherine', 'catherine'],
  ken: ['kenneth'],
  larry: ['lawrence'],
  liz: ['elizabeth'],
  maggie: ['margaret'],
  matt: ['matthew'],
  mike: ['michael'],
  nick: ['nicholas'],
  pam: ['pamela'],
  pat: ['patrick', 'patricia'],
  pete: ['peter'],
  phil: ['philip'],
  rick: ['richard'],
  rob: ['robert'],
  ron: ['ronald'],
  rudy: ['rudolph'],
  sam: ['samuel', 'samantha'],
  steve: ['stephen', 'steven'],
  sue: ['susan'],
  ted: ['edward', 'theodore'],
  tim: ['timothy'],
  tom: ['thomas'],
  tony: ['anthony'],
  vlad: ['vladimir'],
  will: ['william'],
};
