"""What of a first call sounds otherwise on the phone, in writing, and face to face."""

CHANNEL_WORDS: dict[str, dict[str, str]] = {
    "phone": {
        "brief": (
            "Thursday, a quarter past nine in the evening. You are alone at the desk, and "
            "the number on the screen is not known to you."
        ),
        "phone": "It is the cook's phone, and she looks at it. Let me be the one to ring.",
        "cut_off": "If we are cut off, may I try this phone again?",
        "heard": "(another voice, close) Who is that? Give it to me.",
        "sounds": "[pots, water running]",
        "talks": "Yes. Short, please. I am in the yard, behind the kitchen.",
        "whispers": "I am in the yard. They can hear me from the kitchen.",
        "called": "(further off, somebody calls) …Coming, Auntie. One moment.",
        "steps": "[a door, steps on gravel]",
        "gone": "(the line is dead)",
        "record_channel": "phone",
    },
    "chat": {
        "brief": (
            "Thursday, a quarter past nine in the evening. You are alone at the desk. "
            "A window opens, without a name."
        ),
        "phone": "It is the cook's phone, and she reads it. Let me be the one to write.",
        "cut_off": "If this breaks off, may I write to this phone again?",
        "heard": "(somebody else writes) Who is that? Who are you?",
        "sounds": "[]",
        "talks": "Yes. Short, please. I am in the yard, behind the kitchen.",
        "whispers": "I am in the yard. They can see me from the kitchen.",
        "called": "(nothing for a while) …Auntie is in the door. One moment.",
        "steps": "[]",
        "gone": "(nobody writes any more)",
        "record_channel": "chat-app",
    },
    "walk-in": {
        "brief": (
            "Thursday, shortly before you close. You are alone at the desk. Somebody has "
            "stood outside the door for a while, and now comes in."
        ),
        "phone": "Only the cook's, and she looks at it. Let me be the one to come.",
        "cut_off": "If you must go suddenly, is there a phone on which I may ring?",
        "heard": "(the door opens) What are you telling them? Come out of there.",
        "sounds": "[the street door]",
        "talks": "Yes. Short, please. They sent me for eggs.",
        "whispers": "They sent me for eggs. Somebody may see me in here.",
        "called": "(looks through the window) …There is Auntie, across the street.",
        "steps": "[a motorbike stops outside]",
        "gone": "(the chair is empty)",
        "record_channel": "walk-in",
    },
    "interview": {
        "brief": (
            "Thursday, three in the afternoon. The clinic has asked you to see somebody "
            "who works in a kitchen, and has left you the small room."
        ),
        "phone": "Only the cook's, and she looks at it. Let me be the one to come.",
        "cut_off": "If you must go suddenly, is there a phone on which I may ring?",
        "heard": "(the door opens) What are you telling them? Come out of there.",
        "sounds": "[a fan, steps in the corridor]",
        "talks": "Yes. Short, please. They think that I am with the doctor.",
        "whispers": "They think that I am with the doctor. The walls are thin.",
        "called": "(looks at the door) …That is Auntie. She is asking for me.",
        "steps": "[a voice in the corridor]",
        "gone": "(the chair is empty)",
        "record_channel": "walk-in",
    },
}
"""By channel, what stands in the places of the first call that are named so."""
