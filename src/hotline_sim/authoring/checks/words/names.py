"""Names of real places and companies, which have no place in an invented call.

A call is composed from many reports, and told as invented: with a real name in it, it accuses. Some
in the room may have worked there, or come from there. So there are two short lists: zones and
compounds that the press has named again and again, and companies that everybody knows. None of
them says that anything happened there; a name is on it because it would be recognised.
"""

ZONES = (
    *("Golden Triangle", "Kings Romans", "Shwe Kokko", "KK Park", "Yatai City", "Boten"),
    *("Myawaddy", "Laukkai", "Laukkaing", "Mong La", "Sihanoukville", "Bavet", "O Smach"),
)

COMPANIES = (
    *("Facebook", "Instagram", "WhatsApp", "Telegram", "TikTok", "WeChat", "YouTube", "Google"),
    *("Coca-Cola", "Pepsi", "McDonald's", "Nike", "Adidas", "Zara", "Uniqlo", "Samsung", "Toyota"),
    *("Beerlao", "Lao Airlines", "Lao Telecom", "Unitel", "Western Union", "MoneyGram", "Binance"),
)

REAL = {name.casefold(): name for name in (*ZONES, *COMPANIES)}
