package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.consortium.SampleConsortia.at;
import static org.cordee.consortium.SampleConsortia.now;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every act in every state: the state it leads to, or the key of the refusal. */
class InvitationActsTests {

    private static final Duration LATE = Duration.ofDays(3);
    private static final Map<String, Consumer<Invitation>> ACTS = new LinkedHashMap<>();
    private static final Map<String, String> OUTCOMES = new LinkedHashMap<>();

    static {
        ACTS.put("accept", invitation -> invitation.accept(now()));
        ACTS.put("decline", invitation -> invitation.decline(now(), DeclineReason.TOO_SHORT, "next time"));
        ACTS.put("ask", invitation -> invitation.ask(now(), "When?"));
        ACTS.put("forward", invitation -> invitation.forward(now(), "a@b.example", "A"));
        ACTS.put("answer", invitation -> invitation.answerQuestion(now(), "In March."));
        ACTS.put(
                "sign",
                invitation -> invitation.signNda(now(), SampleInvitations.evidence(), Set.of(SampleConsortia.HASH)));
        ACTS.put("refuseNda", invitation -> invitation.refuseNda(now(), null));
        ACTS.put("capacity", invitation -> invitation.giveCapacity(now(), SampleInvitations.capacity()));
        ACTS.put("extend", invitation -> invitation.extend(at(LATE)));
        ACTS.put("replace", invitation -> invitation.replace(at(LATE)));
        ACTS.put("confirm", invitation -> invitation.confirm(now(), Ids.next()));
        ACTS.put("refuse", invitation -> invitation.refusePartner(now(), null));
        ACTS.put("withdraw", invitation -> invitation.withdraw(now(), "another choice"));

        // Columns in the order of the acts above; a state name means allowed, else the end of the message key.
        String answering = "invitation.already-answered ";
        OUTCOMES.put(
                "DRAFT",
                "invitation.not-sent ".repeat(4)
                        + "invitation.no-question nda.not-expected nda.not-expected capacity.accept-first"
                        + " capacity.not-late capacity.not-late capacity.not-given capacity.not-given WITHDRAWN");
        String open = "ACCEPTED DECLINED OPENED OPENED invitation.no-question nda.not-expected nda.not-expected"
                + " capacity.accept-first capacity.not-late capacity.not-late capacity.not-given capacity.not-given WITHDRAWN";
        OUTCOMES.put("SENT", open);
        OUTCOMES.put("OPENED", open);
        OUTCOMES.put(
                "ACCEPTED",
                answering.repeat(4)
                        + "invitation.no-question NDA_SIGNED DECLINED capacity.nda-first ACCEPTED REPLACED"
                        + " capacity.not-given capacity.not-given WITHDRAWN");
        OUTCOMES.put(
                "NDA_SIGNED",
                answering.repeat(4)
                        + "invitation.no-question nda.already-signed nda.already-signed CAPACITY_GIVEN NDA_SIGNED REPLACED"
                        + " capacity.not-given capacity.not-given WITHDRAWN");
        OUTCOMES.put(
                "CAPACITY_GIVEN",
                answering.repeat(4)
                        + "invitation.no-question nda.already-signed nda.already-signed capacity.already-given"
                        + " capacity.already-given capacity.already-given CONFIRMED REPLACED WITHDRAWN");
        for (String over : List.of("CONFIRMED", "DECLINED", "EXPIRED", "WITHDRAWN", "REPLACED")) {
            OUTCOMES.put(over, ("invitation." + over.toLowerCase() + " ").repeat(ACTS.size()));
        }
    }

    static Stream<Arguments> everyActInEveryState() {
        List<Arguments> cases = new ArrayList<>();
        OUTCOMES.forEach((state, outcomes) -> {
            String[] columns = outcomes.trim().split(" ");
            int column = 0;
            for (String act : ACTS.keySet()) {
                cases.add(Arguments.of(InvitationState.valueOf(state), act, columns[column++]));
            }
        });
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("everyActInEveryState")
    void eachActChangesTheStateOrIsRefusedWithItsKey(InvitationState state, String act, String outcome) {
        Invitation invitation = SampleInvitations.in(state);

        RuleViolation no =
                catchThrowableOfType(RuleViolation.class, () -> ACTS.get(act).accept(invitation));

        if (outcome.contains(".")) {
            assertThat(no).isNotNull();
            assertThat(no.key()).isEqualTo("consortium." + outcome);
            assertThat(invitation.state()).isEqualTo(state);
            assertThat(invitation.recordedEvents()).isEmpty();
        } else {
            assertThat(no).isNull();
            assertThat(invitation.state()).isEqualTo(InvitationState.valueOf(outcome));
            assertThat(invitation.recordedEvents()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "while a question waits, {0}")
    @MethodSource("acts")
    void aPendingQuestionBlocksTheAnswerButNotTheLead(String act) {
        Invitation invitation = SampleInvitations.asked();

        RuleViolation no =
                catchThrowableOfType(RuleViolation.class, () -> ACTS.get(act).accept(invitation));

        if (Set.of("accept", "decline", "ask", "forward").contains(act)) {
            assertThat(no.key()).isEqualTo("consortium.invitation.question-pending");
        } else if (Set.of("answer", "withdraw").contains(act)) {
            assertThat(no).isNull();
        } else {
            assertThat(no).isNotNull();
        }
    }

    static Stream<String> acts() {
        return ACTS.keySet().stream();
    }
}
