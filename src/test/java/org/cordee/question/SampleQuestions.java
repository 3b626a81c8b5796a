package org.cordee.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.question.QuestionWindow.LotClosing;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Questions and answers for tests without a database. */
final class SampleQuestions {

    static final UUID CONSORTIUM = Ids.next();
    static final UUID MEMBER = Ids.next();
    static final UUID LEAD = Ids.next();
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private SampleQuestions() {}

    static Act actOf(UUID organisation) {
        return new Act(new Actor(Ids.next(), organisation, Set.of(), Actor.Via.ACCOUNT), NOW);
    }

    static ProposedQuestion proposed() {
        return new ProposedQuestion(
                actOf(MEMBER), CONSORTIUM, Ids.next(), AskedText.of("CCTP, article 4.3", "Quel bruit est admis ?"));
    }

    static BuyerQuestion ready() {
        return new BuyerQuestion(CONSORTIUM, 1, AskedText.of("CCTP, article 4.3", "Quel bruit est admis ?"));
    }

    static BuyerQuestion posted() {
        BuyerQuestion question = ready();
        question.post(new QuestionPosting(NOW, "marches.example", null));
        return question;
    }

    static AnswerText answerText() {
        return AnswerText.of(TODAY, "Soixante décibels.", null, TODAY);
    }

    /** Returns a window of lots with these dates in Paris; null stands for an unknown one. */
    static QuestionWindow window(String offers, @Nullable String... closings) {
        return new QuestionWindow(
                Arrays.stream(closings)
                        .map(closes -> new LotClosing("1", "Lot", closes == null ? null : deadline(closes)))
                        .toList(),
                deadline(offers));
    }

    static Deadline deadline(String local) {
        return Deadline.inZone(ZonedDateTime.of(java.time.LocalDateTime.parse(local), Deadline.PARIS));
    }
}
