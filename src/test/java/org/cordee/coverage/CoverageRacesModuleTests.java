package org.cordee.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.SampleDemands;
import org.cordee.shared.Actor;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people of the lead act on the same line of the matrix at the same moment. */
@ConsortiumTest
class CoverageRacesModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    ReadingMatrix reading;

    @Autowired
    AnsweringDemands answering;

    @Autowired
    ApplicationContext context;

    private UUID id;
    private Actor lead;
    private UUID fresh;
    private UUID answered;

    @BeforeEach
    void agree() {
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        id = consortium.id();
        lead = consortium.lead().actor();
        SampleDemands.confirm(context, lead, id, DemandKind.OFFER_PIECES, "Mémoire\nPlanning");
        fresh = line("Mémoire");
        answered = line("Planning");
        answer(answered, 0, "Planning général");
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "answerFirst, answerFirst, coverage.changed-meanwhile",
        "answerAgain, answerAgain, coverage.changed-meanwhile",
        "answerAgain, remove, coverage.changed-meanwhile",
        "remove, answerAgain, coverage.changed-meanwhile",
        "remove, remove, coverage.changed-meanwhile",
        "answerFirst, remove, done"
    })
    void theSecondActSeesTheFirst(String first, String second, String said) {
        assertThat(ConcurrentActs.inOrder(context, act(first, "A"), act(second, "B")))
                .containsExactly("done", said);
    }

    private Callable<Object> act(String name, String paper) {
        long version = reading.line(lead, id, answered).version();
        return ConcurrentActs.done(
                switch (name) {
                    case "answerFirst" -> () -> answer(fresh, 0, paper);
                    case "answerAgain" -> () -> answer(answered, version, paper);
                    case "remove" -> () -> answering.remove(lead, id, answered, version);
                    default -> throw new IllegalArgumentException(name);
                });
    }

    private void answer(UUID line, long version, String paper) {
        answering.answer(
                lead,
                id,
                line,
                version,
                new GivenAnswer(AnswerWay.PAPER, Set.of(), paper, lead.organisationId(), false));
    }

    private UUID line(String wording) {
        return reading.of(lead, id).lines().stream()
                .filter(line -> line.wording().equals(wording))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
