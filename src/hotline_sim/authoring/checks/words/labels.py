"""Words of offices and of law in English, and what to say instead to somebody on the telephone.

Practice 3: plain words, no labels; languages 2: “someone who promised work”, “who keeps your card”.
"""

LEGAL = {
    **dict.fromkeys(("victim", "victims"), "you, or: people this happened to"),
    **dict.fromkeys(("survivor", "survivors"), "people who went through it"),
    **dict.fromkeys(
        ("trafficking", "trafficked", "human trafficking"), "what was done: who took you, and where"
    ),
    **dict.fromkeys(
        ("trafficker", "traffickers", "smuggler", "smugglers"), "the man who brought you, they"
    ),
    **dict.fromkeys(("smuggled", "smuggling"), "brought over the river"),
    **dict.fromkeys(
        ("perpetrator", "perpetrators", "offender", "offenders", "a suspect", "the suspect"),
        "the one who does it, they",
    ),
    **dict.fromkeys(
        ("illegal", "illegally", "undocumented", "irregular"), "without papers, without a stamp"
    ),
    **dict.fromkeys(("prostitute", "prostitutes", "prostitution"), "what they make you do"),
    **dict.fromkeys(("slave", "slaves", "slavery"), "you cannot leave, and are not paid"),
    **dict.fromkeys(("exploited", "exploitation", "exploiter"), "they use you, they keep the pay"),
    **dict.fromkeys(("forced labour", "forced labor"), "they make you work"),
    **dict.fromkeys(("debt bondage",), "you work off what they say you owe"),
    **dict.fromkeys(("a minor", "minors"), "under eighteen"),
    **dict.fromkeys(("statutory", "pursuant"), "what the rule asks, in one short sentence"),
    **dict.fromkeys(("complainant", "defendant", "testimony"), "you; what you saw"),
}
"""Labels that a law gives people; a caller is none of them before somebody has decided it."""

OFFICE = {
    **dict.fromkeys(
        ("this case", "your case", "the case", "case number", "case file", "case manager"),
        "what happened, what you told me",
    ),
    **dict.fromkeys(
        ("referral", "referrals", "refer you", "referred"), "bring you together with somebody"
    ),
    **dict.fromkeys(("client", "clients", "beneficiary", "beneficiaries"), "you, people who ring"),
    **dict.fromkeys(("stakeholder", "stakeholders"), "the people who help"),
    **dict.fromkeys(
        ("screening", "assessment", "intake", "indicators"), "a few questions, so that I understand"
    ),
    **dict.fromkeys(("vulnerable", "vulnerability", "vulnerabilities"), "what could hurt you"),
    **dict.fromkeys(("psychosocial", "counselling services"), "somebody to talk to"),
    **dict.fromkeys(("trauma", "traumatic", "traumatised", "traumatized"), "what it did to you"),
    **dict.fromkeys(("repatriation", "repatriate", "repatriated"), "going home"),
    **dict.fromkeys(("reintegration", "rehabilitation"), "help when you are back"),
    **dict.fromkeys(("confidentiality", "disclose", "disclosure"), "who hears of it, telling"),
    **dict.fromkeys(("consent", "consented"), "a yes; may I?"),
    **dict.fromkeys(
        ("law enforcement", "competent authorities", "relevant authorities"), "the police, who then"
    ),
    **dict.fromkeys(("protocol", "protocols", "modalities", "jurisdiction"), "how we do it"),
    **dict.fromkeys(("compensation", "restitution"), "the pay you are owed"),
}
"""Words that are said in offices, and heard on the telephone as a form being filled in."""

SHORT = {
    "TIP": "what was done to you",
    **dict.fromkeys(("NRM", "SOP", "SOPs", "MoU", "HTCDS"), "how we help, and who comes"),
    **dict.fromkeys(("NGO", "NGOs", "INGO"), "a group that helps"),
    **dict.fromkeys(("ATD", "LWU", "LFTU", "MoLSW", "CPN"), "the name of the office in full"),
    **dict.fromkeys(("SEZ", "GBV", "PTSD"), "what it stands for, in plain words"),
}
"""Abbreviations, in capitals as they are said."""
