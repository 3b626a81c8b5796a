package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the state of a consortium, in a few words for each of its things, with the reference, and checks its
 * invariants.
 */
final class ConsortiumStateAssertions {

    private static final String MOMENT = "date_format(%s, '%%Y-%%m-%%dT%%H:%%i:%%sZ')";
    private static final String STANDING = ("SELECT concat_ws(' ', 'consortium', state, decision_awaited, "
                    + MOMENT.formatted("deadline_at") + ") FROM consortium WHERE id = :id"
                    + " UNION ALL SELECT concat_ws(' ', 'slot', position_no, state, mandatory) FROM slot WHERE consortium_id = :id"
                    + " UNION ALL SELECT concat_ws(' ', 'invitation', s.position_no, i.organisation_id, i.state,"
                    + " i.open_marker IS NOT NULL, " + MOMENT.formatted("i.due_at")
                    + ") FROM invitation i JOIN slot s ON s.id = i.slot_id WHERE i.consortium_id = :id"
                    + " UNION ALL SELECT concat_ws(' ', if(is_lead, 'lead', 'member'), lot_id, organisation_id)"
                    + " FROM consortium_member WHERE consortium_id = :id"
                    + " UNION ALL SELECT concat_ws(' ', 'claim', lot_key) FROM lead_claim WHERE consortium_id = :id")
            .replace(":id", "?");

    private static final Map<String, List<String>> ORDERS = new HashMap<>();

    static {
        Arrays.stream(InvitationAct.values())
                .filter(deed -> !deed.toldToEngine.isEmpty())
                .forEach(deed -> ORDERS.put(deed.event, List.of(deed.toldToEngine)));
        ORDERS.put("SlotsDefined", List.of("task_DefineSlots"));
        ORDERS.put("InvitationsLaunched", List.of("task_RankCandidates"));
        ORDERS.put("UnfilledSlotsDecided", List.of("task_DecideUnfilledSlots"));
        ORDERS.put("ConsortiumDeadlineMoved", List.of("consortium.deadlineMoved", "|{}"));
        ORDERS.put("ConsortiumAbandoned", List.of("consortium.abandoned", "consortium.closed"));
        ORDERS.put("NoConsortiumFormed", List.of("consortium.closed"));
        ORDERS.put("DeadlineMissed", List.of("consortium.deadlinePassed"));
    }

    private static final String LETTERS = "SELECT kind FROM letter WHERE consortium_id = ?"
            + " UNION ALL SELECT kind FROM unaddressed_letter WHERE consortium_id = ?";

    /**
     * Letters that ask their reader for an act; a purely informative letter is not stored for an organisation without
     * an address.
     */
    private static final Map<String, String> EVENT_OF_LETTER = Map.of(
            "INVITATION", "InvitationSent",
            "REMINDER", "ReminderSent",
            "FORWARDED", "InvitationForwarded",
            "QUESTION_TO_LEAD", "QuestionAsked",
            "ANSWER_TO_CANDIDATE", "QuestionAnswered",
            "NEXT_FORMALITIES", "InvitationAccepted",
            "CAPACITY_EXTENDED", "CapacityExtended",
            "CAPACITY_TO_CONFIRM", "CapacityGiven",
            "CONFIRMED", "MemberConfirmed");

    private ConsortiumStateAssertions() {}

    /**
     * Checks that there is one letter, sent or stored, for each event that requires one; call it after all listeners
     * have run.
     */
    static void assertLetters(RandomActFixture ground, UUID consortiumId, List<String> told) {
        List<String> letters = ground.database.queryForList(LETTERS, String.class, consortiumId, consortiumId);
        EVENT_OF_LETTER.forEach((letter, event) -> assertThat(Collections.frequency(letters, letter))
                .as("letters %s of %s", letter, consortiumId)
                .isEqualTo(Collections.frequency(told, event)));
    }

    /** Returns the texts expected in the engine commands of an event. */
    static Stream<String> orders(String event) {
        return ORDERS.getOrDefault(event, List.of()).stream();
    }

    static void assertHold(
            RandomAct play, RandomActFixture ground, RandomActConsortium real, ReferenceConsortium reference) {
        Object[] ids = {real.id, real.id, real.id, real.id, real.id};
        List<String> standing = ground.database.queryForList(STANDING, String.class, ids);
        assertThat(new TreeSet<>(standing)).as("after %s", play).isEqualTo(expected(ground, real, reference));
        assertInvariants(play, ground, real, standing);
    }

    private static TreeSet<String> expected(
            RandomActFixture ground, RandomActConsortium real, ReferenceConsortium reference) {
        IntFunction<UUID> candidate = number -> ground.candidates.get(number).organisationId();
        TreeSet<String> lines = new TreeSet<>();
        lines.add(words("consortium", reference.state, bit(reference.decisionAwaited), reference.deadline));
        for (UUID lot : real.lots) {
            lines.add(words("lead", lot, ground.lead.organisationId()));
            if (!reference.isEnded()) {
                lines.add(words("claim", lot));
            }
        }
        for (int slot = 0; slot < reference.parts.size(); slot++) {
            ReferenceConsortium.Part part = reference.parts.get(slot);
            UUID lot = real.lots.get(part.lot);
            lines.add(words("slot", slot, part.state, bit(part.mandatory)));
            for (ReferenceConsortium.Asked asked : part.asked) {
                ReferenceInvitation one = asked.invitation();
                UUID organisation = candidate.apply(asked.candidate());
                lines.add(words("invitation", slot, organisation, one.state, bit(one.open), one.due));
                if (one.state == InvitationState.CONFIRMED) {
                    lines.add(words("member", lot, organisation));
                }
            }
        }
        return lines;
    }

    /** Checks the real rows alone, so that the invariants hold even if the reference rules are wrong. */
    private static void assertInvariants(
            RandomAct play, RandomActFixture ground, RandomActConsortium real, List<String> standing) {
        List<String[]> invitations = standing.stream()
                .filter(line -> line.startsWith("invitation "))
                .map(line -> line.split(" "))
                .toList();
        assertThat(invitations.stream().filter(one -> one[4].equals("1")).map(one -> one[1]))
                .as("one open invitation for each slot after %s", play)
                .doesNotHaveDuplicates();
        assertThat(invitations.stream().map(one -> one[1] + one[2]))
                .as("no candidate is invited twice for one slot after %s", play)
                .doesNotHaveDuplicates();
        assertThat(standing.stream().filter(line -> line.startsWith("lead ")))
                .as("one lead after %s", play)
                .hasSize(real.lots.size())
                .allMatch(line -> line.endsWith(ground.lead.organisationId().toString()));
        assertThat(standing.stream().filter(line -> line.startsWith("member ")).map(line -> line.split(" ")[2]))
                .as("members are the confirmed candidates after %s", play)
                .containsExactlyInAnyOrderElementsOf(invitations.stream()
                        .filter(one -> one[3].equals("CONFIRMED"))
                        .map(one -> one[2])
                        .toList());
    }

    private static String bit(boolean yes) {
        return yes ? "1" : "0";
    }

    private static String words(Object... words) {
        return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(" "));
    }
}
