"""Every text of a directory by its stable id, and the directory with other words in their place."""

from hotline_sim.language.text import Say
from hotline_sim.referral.directory import Directory, Service


def said(directory: Directory, say: Say) -> Directory:
    """Return a directory whose texts are those that `say` gives; its services stay."""
    return directory._replace(
        title=say("title", directory.title),
        about=say("about", directory.about),
        services={name: _service(one, say) for name, one in directory.services.items()},
    )


def _service(one: Service, say: Say) -> Service:
    what = f"services.{one.id}"
    return one._replace(
        name=say(f"{what}.name", one.name),
        short=say(f"{what}.short", one.short),
        about=say(f"{what}.about", one.about),
        hours=say(f"{what}.hours", one.hours),
        languages=tuple(say(f"{what}.languages", spoken) for spoken in one.languages),
        contacts=tuple((say(f"{what}.contacts", whom), how) for whom, how in one.contacts),
        caution=say(f"{what}.caution", one.caution),
    )
