"""Groups, and the role-play in them: who calls, who answers, who observes, turn after turn."""

from hotline_sim.errors import NotOpen, UserError
from hotline_sim.language.text import worded
from hotline_sim.workshop import events as e
from hotline_sim.workshop.base import ERASED, Deed, open_round, person_in
from hotline_sim.workshop.dealing import FEWEST, OBSERVER, RESPONDER, cast_for, dealt, seat_for
from hotline_sim.workshop.rounds import Rounds
from hotline_sim.workshop.state import Role, RoomState, Round, Taking
from hotline_sim.workshop_plan.plan import RoundKind

LONGEST_GROUP = 20


class Threes(Rounds):
    """The groups of a room, and their role-plays."""

    def deal_groups(self) -> None:
        """Deal everybody who is here into groups anew, as the plan says."""

        def deal(state: RoomState) -> list[Deed]:
            people = [one for one in state.here.values() if not one.stepped_out]
            size, mixed = self.plan.group_size, self.plan.mixed
            groups = dealt(people, size, self.chance, mixed=mixed)
            sits = {code: str(n) for n, codes in enumerate(groups, 1) for code in codes}
            return [
                (code, e.GroupSet(sits.get(code, "")))
                for code, one in state.here.items()
                if one.group != sits.get(code, "")
            ]

        self.decide(deal)

    def seat(self, person: str, group: str | None = None) -> str:
        """Let somebody sit with a group, and return it; without one, where there is most room.

        UserError where there is no such group, or none at all.
        """

        def sit(state: RoomState) -> list[Deed]:
            one = person_in(state, person)
            groups = {
                name: [state.people[code] for code in codes if code != person]
                for name, codes in state.groups.items()
            }
            name = seat_for(one, groups) if group is None else group
            if name not in groups:
                message = worded("refused.no-groups", "There are no groups yet.")
                if name:
                    message = worded(
                        "refused.no-such-group",
                        "There is no group {name}.",
                        name=name[:LONGEST_GROUP],
                    )
                raise UserError(message)
            return [] if one.group == name else [(person, e.GroupSet(name))]

        self.decide(sit)
        return self.state.people[person].group

    def begin_turn(self, group: str, turn: int | None = None) -> int:
        """Give a group its roles for the next turn, and return which it is.

        `turn` is the one that is meant: sent twice, it begins once. NotOpen where no role-play is
        open, or nobody is there to play it with.
        """

        def begin(state: RoomState) -> list[Deed]:
            one = _role_play(state)
            coming = one.turn_of(group) + 1
            if turn is not None and turn < coming:
                return []
            members = _members(state, group)
            return [
                (code, e.RoleSet(one.number, coming, group, role))
                for code, role in cast_for(one, members).items()
            ]

        self.decide(begin)
        return _role_play(self.state).turn_of(group)

    def role_of(self, person: str) -> Role | None:
        """Return what somebody plays now in the round that is open; a latecomer observes."""
        one, who = self.state.round, self.state.people.get(person)
        if one is None or who is None or not who.group or one.kind != RoundKind.THREES:
            return None
        cast = one.cast(who.group)
        late = Role(person, one.turn_of(who.group), who.group, OBSERVER)
        return cast.get(person) or (late if cast else None)

    def take_role_play(self, group: str) -> Taking:
        """Return the call of a group's turn, of whoever answers in it; asked again, the same one.

        NotOpen where the turn has not begun, or who answered has left.
        """

        def take(state: RoomState) -> list[Deed]:
            one = _role_play(state)
            person = _responder(state, one, group)
            turn = one.turn_of(group)
            if one.taking_of(person, turn):
                return []
            return [(person, self._call_in(one, person, turn))]

        self.decide(take)
        one = _role_play(self.state)
        turn = one.turn_of(group)
        taking = one.taking_of(_responder(self.state, one, group), turn)
        if taking is None:
            raise UserError(ERASED)
        return taking

    def check_role_play_move(self, person: str, taking: Taking) -> None:
        """Refuse that somebody moves a role-play who does not play the caller, or observe.

        NotOpen, and where the room is paused, the round over, or the turn another.
        """
        self.check_move(person, taking.round)
        role = self.role_of(person)
        one = self.state.rounds[taking.round]
        cast = one.cast(role.group) if role else {}
        if role is None or taking.person not in cast or taking.turn != role.turn:
            message = worded(
                "refused.another-turn", "Your group is at another turn now. Look again."
            )
            raise NotOpen(message)
        if role.role == RESPONDER:
            message = worded(
                "refused.you-answer",
                "You answer aloud; whoever calls, or observes, says what they heard.",
            )
            raise NotOpen(message)


def _role_play(state: RoomState) -> Round:
    one = open_round(state)
    if one.kind != RoundKind.THREES:
        message = worded("refused.no-role-play", "“{title}” is no role-play.", title=one.title)
        raise NotOpen(message)
    return one


def _members(state: RoomState, group: str) -> list[str]:
    """Return who of a group can play now. NotOpen where they are too few."""
    codes = [one for one in state.groups.get(group, ()) if not state.people[one].stepped_out]
    if len(codes) < FEWEST:
        message = worded(
            "refused.group-too-small",
            "Group {name} needs two people at least. Join another one.",
            name=group[:LONGEST_GROUP],
        )
        raise NotOpen(message)
    return codes


def _responder(state: RoomState, one: Round, group: str) -> str:
    """Return who answers in a group's turn. NotOpen where nobody does."""
    cast = one.cast(group)
    found = next((code for code, role in cast.items() if role.role == RESPONDER), None)
    if found is None or found not in state.here:
        message = worded(
            "refused.nobody-answers", "Nobody answers in this turn. Begin the next one."
        )
        raise NotOpen(message)
    return found
