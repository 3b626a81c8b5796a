package org.cordee.notification;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.agreement.AgreementEvent;
import org.cordee.assessment.AssessmentEvent;
import org.cordee.bid.BidEvent;
import org.cordee.candidacy.CandidacyEvent;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.shares.ShareEvent;
import org.cordee.consortium.talk.MessagePosted;
import org.cordee.coverage.CoverageEvent;
import org.cordee.dossier.DossierEvent;
import org.cordee.evidence.ApplicationEvent;
import org.cordee.question.QuestionEvent;
import org.cordee.remark.RemarkEvent;
import org.cordee.shared.AwaitedReminded;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Ids;
import org.cordee.submission.ApprovalEvent;
import org.cordee.submission.SubmissionEvent;

/** An event of each existing kind, all about one consortium and one invitation, with near due dates. */
record SampleEvents(UUID consortium, UUID invitation, Instant soon) {

    static Stream<Class<?>> everyKind() {
        return Stream.of(
                        ConsortiumEvent.class,
                        ShareEvent.class,
                        AgreementEvent.class,
                        ApplicationEvent.class,
                        DossierEvent.class,
                        BidEvent.class,
                        SubmissionEvent.class,
                        CandidacyEvent.class,
                        ApprovalEvent.class,
                        AssessmentEvent.class,
                        AwaitedReminded.class,
                        MessagePosted.class,
                        QuestionEvent.class,
                        CoverageEvent.class,
                        RemarkEvent.class)
                .flatMap(SampleEvents::kinds);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(SampleEvents::kinds);
    }

    /** Creates an event with a value in every component. */
    ConsortiumFact of(Class<?> type) throws Exception {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts).map(this::value).toArray();
        Constructor<?> birth = type.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
        return (ConsortiumFact) birth.newInstance(values);
    }

    private Object value(RecordComponent part) {
        Class<?> type = part.getType();
        if (type == UUID.class) {
            return switch (part.getName()) {
                case "consortiumId" -> consortium;
                case "organisationId" -> SampleLetters.CANDIDATE;
                case "reviewerId" -> SampleLetters.PARTNER;
                case "invitationId" -> invitation;
                default -> Ids.next();
            };
        }
        if (type.isRecord()) {
            return stamp(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Map.<Class<?>, Object>of(
                        Instant.class,
                        soon,
                        boolean.class,
                        false,
                        int.class,
                        1,
                        long.class,
                        1L,
                        List.class,
                        List.of(),
                        String.class,
                        "CD-2026-0001")
                .get(type);
    }

    private Object stamp(Class<?> type) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(part -> part.getType() == UUID.class && part.getName().startsWith("consortium")
                        ? consortium
                        : value(part))
                .toArray();
        try {
            return type.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(type.getName(), impossible);
        }
    }
}
