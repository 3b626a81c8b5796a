package org.cordee.notification;

import java.util.Set;
import java.util.UUID;
import org.cordee.introduction.IntroductionState;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.ReadingSchemes;
import org.cordee.notification.Occasion.Link;
import org.cordee.support.SupportSteps;
import org.cordee.support.SupportSteps.HelperSearch;
import org.cordee.support.SupportSteps.SupportStep;
import org.springframework.stereotype.Component;

/** Tells whether the question of a letter is still open: nobody is asked for what was answered or taken back. */
@Component
class AwaitedAnswers {

    private static final Set<LetterKind> INTRODUCTION_QUESTIONS =
            Set.of(LetterKind.INTRODUCTION_ASKED, LetterKind.INTRODUCTION_REMINDER);

    private final LetterLookup matters;
    private final ReadingIntroductions introductions;
    private final ReadingSchemes schemes;
    private final SupportSteps support;

    AwaitedAnswers(
            LetterLookup matters, ReadingIntroductions introductions, ReadingSchemes schemes, SupportSteps support) {
        this.matters = matters;
        this.introductions = introductions;
        this.schemes = schemes;
        this.support = support;
    }

    /** Returns false for a letter with a link to a question that is not open any more. */
    boolean stillAsks(Occasion occasion) {
        Link link = occasion.link();
        if (link == null) {
            return true;
        }
        if (INTRODUCTION_QUESTIONS.contains(occasion.kind())) {
            return awaitsIntroduction(link.subjectId());
        }
        if (link.purpose().equals(AnsweringScheme.LINK_PURPOSE)) {
            return awaitsScheme(link.subjectId());
        }
        UUID invitation = occasion.invitationId();
        return invitation == null || matters.isOpen(invitation);
    }

    private boolean awaitsIntroduction(UUID introductionId) {
        return introductions
                .brief(introductionId)
                .filter(brief -> brief.state() == IntroductionState.OPEN)
                .isPresent();
    }

    /** Tells whether a member has not answered a scheme that still takes answers. */
    boolean awaitsScheme(UUID recipientId) {
        return schemes.isAwaited(recipientId);
    }

    /** Tells whether this organisation is the one that a request for help waits for now. */
    boolean awaitsSupporter(UUID requestId, UUID supporterId) {
        SupportStep step = support.of(requestId);
        return step.search() == HelperSearch.ORGANISATION_AWAITED && supporterId.equals(step.supporterId());
    }
}
