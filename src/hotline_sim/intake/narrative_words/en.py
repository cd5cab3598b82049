"""English. Sources: the neutrality rule of the record (domain notes 2.2), D36, D41, N06, N13, N37.

What a list finds may be right where it stands; it is shown as a hint and never counted.
"""

from hotline_sim.intake.narrative_words.watch import BLAME, LABEL, OPINION, VERDICT, Watch

_WHO = r"(?:she|he|they|caller|client|woman|man|girl|boy|child|person|worker|victim|mother|father)"
_UNSURE = r"(?<!possible )(?<!possibly a )(?<!possibly )(?<!potential )(?<!presumed )"

LABELS = (
    Watch(
        LABEL,
        r"prostitutes?|hookers?|whores?",
        "It turns what was done to somebody into what they are, and shuts doors on them.",
        "was made to sell sex, or: sold sex, in the caller’s words",
    ),
    Watch(
        LABEL,
        r"illegals?(?: (?:im)?migrants?| workers?| aliens?)?|illegally",
        "Nobody is illegal, and how somebody came is not for a call record to judge.",
        "without papers, or: crossed without a stamp",
    ),
    Watch(
        LABEL,
        r"rescued(?: (?:girls?|boys?|wom[ae]n|m[ae]n|child|children|victims?))?",
        "It tells of those who came and not of the person, who may have walked out alone.",
        "left on …, or: was brought out by …",
    ),
    Watch(
        LABEL,
        r"(?:sex )?slaves?|child brides?|child prostitutes?|runaways?|boat people",
        "A picture from the news; it says less than what happened.",
        "what was done, by whom and since when, as the caller told it",
    ),
    Watch(
        LABEL,
        r"poor (?:girl|boy|woman|man|thing|child)|innocent|na[iï]ve|helpless",
        "Pity is a judgement as well, and leaves out what the person did to stay safe.",
        "what the person said and did",
    ),
    Watch(
        LABEL,
        r"scammers?|addicts?|junk(?:y|ie|ies)|alcoholics?|drunkards?",
        "Who reads it sees an offender or a case, before reading what was done to them.",
        "was made to write to strangers; drinks, as she says, to sleep",
    ),
    Watch(
        LABEL,
        r"hysterical|crazy|insane|mad|mentally ill|retarded|primitive|uneducated|backward",
        "You are not there, and are no doctor. It will be believed, and used.",
        "spoke fast, wept, stopped in the middle of sentences",
    ),
)

VERDICTS = (
    Watch(
        VERDICT,
        r"confirmed (?:cases?|trafficking|victims?)|(?:clear|definite) case of trafficking",
        "Nobody confirms it on the phone: it is decided formally, elsewhere and later.",
        "possible trafficking, with what speaks for it",
    ),
    Watch(
        VERDICT,
        r"(?:is|was|are|were) (?:not )?(?:a |an )?(?:actual |real |genuine )?victims?"
        r"|(?:is|was) (?:being )?trafficked|has been trafficked",
        "It sounds decided. Whoever reads it next will not ask again.",
        "may have been trafficked: then what was done, how, and what for",
    ),
    Watch(
        VERDICT,
        rf"{_UNSURE}victims? of (?:human )?trafficking|{_UNSURE}trafficking victims?",
        "Only a formal decision makes somebody that; the record says “possible”.",
        "possible victim of trafficking",
    ),
    Watch(
        VERDICT,
        r"(?:is|was) not (?:human )?trafficking|no trafficking|only a labou?r dispute"
        r"|(?:just|only|merely) (?:a )?(?:wage|labou?r|family|domestic) (?:dispute|matter|problem)",
        "A no is a verdict too, and closes the door to a person you may have understood wrongly.",
        "nothing of force, threat or debt was reported when asked",
    ),
)

BLAMES = (
    Watch(
        BLAME,
        r"willing(?:ly)?|voluntar(?:y|ily)|of (?:her|his|their) own free will|consensual(?:ly)?",
        "Once there was force, deceit or need, a yes proves nothing; for a child it never does.",
        "said yes to …, after being told …",
    ),
    Watch(
        BLAME,
        r"(?:agreed|consented) to (?:go|come|work|travel|marry|leave|stay|cross|carry|sell|do|have"
        r"|sex|the job|the work|the marriage)\b|chose to (?:go|work|stay|marry|leave|sell)",
        "It leaves out what was promised, and reads as if the person had made the bargain.",
        "was told …, and went with him",
    ),
    Watch(
        BLAME,
        r"should have (?:known|left|run|called|asked)|could have (?:left|run|called|said no)"
        r"|must have known|knew (?:that )?it was (?:illegal|wrong)",
        "It says how you would have done better. The caller did what could be done there.",
        "what the person knew then, in their words",
    ),
    Watch(
        BLAME,
        r"did(?: not|n['’]t) (?:even )?(?:try|resist|fight|scream|run|refuse)|failed to"
        r"|let (?:herself|himself|themselves)|allowed (?:him|her|them) to",
        "Not moving is what people do who are afraid. The record is about those who did it.",
        "what the other person did; that she kept still, and why if she said so",
    ),
    Watch(
        BLAME,
        rf"{_WHO} claim(?:s|ed)?|claim(?:s|ed) (?:that|to|she|he|they)|supposedly|so-called",
        "It says that you do not believe it. Who said it is enough.",
        "says, or: said",
    ),
    Watch(
        BLAME,
        r"admit(?:s|ted)(?! (?:to|in|into) (?:the |a )?(?:hospital|clinic|ward|shelter|school))"
        r"|confess(?:es|ed)",
        "One admits guilt. The caller told you something.",
        "says, or: told me",
    ),
    Watch(
        BLAME,
        r"(?:her|his|their) own fault|asked for it|brought it (?:up)?on|greedy|gullible|careless"
        r"|stupid|foolish|reckless",
        "No reader can help better for it, and the person may read it one day.",
        "leave it out",
    ),
    Watch(
        BLAME,
        r"un-?cooperative|non-?compliant|refus(?:es|ed) to co-?operate|difficult caller"
        r"|story (?:keeps )?chang(?:es|ing|ed)|chang(?:es|ed) (?:her|his|their) story",
        "It warns others off. What differs between calls is often fear, or somebody listening.",
        "on Monday she said …, today …; did not wish to speak of …",
    ),
    Watch(
        BLAME,
        r"(?:had|having|has) sex with|slept with|sleeping with|(?:love )?affair with",
        "It is the language of free choice, which is the thing that is in question.",
        "was made to …, or the caller’s own words in quotation marks",
    ),
)

OPINIONS = (
    Watch(
        OPINION,
        r"obviously|(?<!speaks )(?<!spoke )(?<!heard )clearly|undoubtedly|evidently|of course"
        r"|no doubt|without (?:a )?doubt|definitely|surely|certainly|everybody knows",
        "What follows is your conclusion. Somebody may act on it as if it had been said.",
        "what you heard that makes you think so",
    ),
    Watch(
        OPINION,
        r"(?:is|was|are|were|be|must be|keeps|kept) lying(?! (?:on|in|down|there|by|under|beside))"
        r"|liars?|untruth(?:ful|s)?|not credible|unreliable|making (?:it|this|that) up"
        r"|exaggerat\w+|overreact\w*|dramatic|pretend(?:s|ed|ing)?",
        "Fear makes stories broken. Whether it is true is not found out on the phone.",
        "what does not fit with what, and who said each",
    ),
    Watch(
        OPINION,
        r"(?:i|we) (?:think|feel|believe|suspect|guess|assume)|in my (?:opinion|view)|my impression"
        r"|probably|presumably|most likely|apparently|it seems",
        "A guess may stand in a record where everybody can see that it is one.",
        "Observation: … (what you heard), and the guess apart from it",
    ),
    Watch(
        OPINION,
        r"typical(?:ly)?|as usual|like all (?:of )?them|these people|such (?:girls|women|people)",
        "It is about others whom you have met, and not about this person.",
        "leave it out",
    ),
    Watch(
        OPINION,
        r"suspicious|strange|weird|odd|shady|dodgy",
        "Nobody can act on it without knowing what you saw or heard.",
        "what it was: a voice that told her what to say, a pause before each answer",
    ),
)

WORDS = (*LABELS, *VERDICTS, *BLAMES, *OPINIONS)
