package org.cordee.notification;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.introduction.IntroductionEvent;
import org.cordee.introduction.IntroductionEvent.AnswerReminded;
import org.cordee.introduction.IntroductionEvent.IntroductionAgreed;
import org.cordee.introduction.IntroductionEvent.IntroductionAsked;
import org.cordee.introduction.IntroductionEvent.IntroductionDeclined;
import org.cordee.introduction.IntroductionEvent.IntroductionLapsed;
import org.cordee.introduction.IntroductionEvent.OutcomeAsked;
import org.cordee.introduction.IntroductionEvent.OutcomeReminded;
import org.cordee.introduction.IntroductionState;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.introduction.ReadingIntroductions.IntroductionBrief;
import org.cordee.introduction.ReadingIntroductions.PartyBrief;
import org.cordee.need.NeedLookup;
import org.cordee.need.NeedLookup.BuyerPerson;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Receives events about introductions and writes to their sides. No letter contains a contact: the letter leads to the
 * page that shows it, so that an erased contact is nowhere.
 */
@Component
class IntroductionLetters {

    private static final String LISTENER_ID = "org.cordee.notification.IntroductionLetters.on";

    private final WritingLetters writing;
    private final ReadingIntroductions introductions;
    private final NeedLookup needs;

    IntroductionLetters(WritingLetters writing, ReadingIntroductions introductions, NeedLookup needs) {
        this.writing = writing;
        this.introductions = introductions;
        this.needs = needs;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.introduction.IntroductionEvent)")
    void on(IntroductionEvent event) {
        introductions.brief(event.introductionId()).ifPresent(brief -> on(event, brief));
    }

    private void on(IntroductionEvent event, IntroductionBrief brief) {
        if (event instanceof IntroductionAsked) {
            ask(LetterKind.INTRODUCTION_ASKED, 0, brief);
        } else if (event instanceof AnswerReminded reminder) {
            ask(LetterKind.INTRODUCTION_REMINDER, reminder.wave(), brief);
        } else if (event instanceof IntroductionAgreed) {
            toBoth(LetterKind.INTRODUCTION_AGREED, 0, brief, null, true);
        } else if (event instanceof IntroductionDeclined declined) {
            brief.parties().stream()
                    .filter(party -> party.side() != declined.side() && party.consented())
                    .forEach(party -> write(LetterKind.INTRODUCTION_DECLINED, 0, brief, party, null, true));
        } else if (event instanceof IntroductionLapsed) {
            brief.parties().stream()
                    .filter(PartyBrief::consented)
                    .forEach(party -> write(LetterKind.INTRODUCTION_LAPSED, 0, brief, party, null, true));
        } else if (event instanceof OutcomeAsked && brief.state() == IntroductionState.AGREED) {
            toBoth(LetterKind.INTRODUCTION_OUTCOME, 0, brief, brief.linkUntil(), false);
        } else if (event instanceof OutcomeReminded reminder && brief.state() == IntroductionState.AGREED) {
            toBoth(LetterKind.INTRODUCTION_OUTCOME_REMINDER, reminder.wave(), brief, brief.linkUntil(), false);
        }
    }

    /** Asks each side that has not answered; a side that answered before the letter was written gets none. */
    private void ask(LetterKind kind, int round, IntroductionBrief brief) {
        if (brief.state() == IntroductionState.OPEN) {
            brief.parties().stream()
                    .filter(party -> !party.consented())
                    .forEach(party -> write(kind, round, brief, party, brief.dueAt(), false));
        }
    }

    private void toBoth(
            LetterKind kind, int round, IntroductionBrief brief, @Nullable Instant until, boolean onlyWithoutAccount) {
        brief.parties().forEach(party -> write(kind, round, brief, party, until, onlyWithoutAccount));
    }

    /**
     * Writes to one side. The side identifies the occasion, because one person may stand for both.
     *
     * @param until until when the link of the letter is valid; null for the usual time after the agreement
     */
    private void write(
            LetterKind kind,
            int round,
            IntroductionBrief brief,
            PartyBrief party,
            @Nullable Instant until,
            boolean onlyWithoutAccount) {
        PartyBrief other = brief.parties().stream()
                .filter(one -> one.side() != party.side())
                .findFirst()
                .orElseThrow();
        Occasion occasion = Occasion.of(kind, party.partyId(), EventHeader.NO_CONSORTIUM)
                .round(round)
                .showing(facts(brief, other, kind))
                .leadingTo("/introductions/" + brief.id());
        UUID named = other.organisationId();
        occasion = named == null ? occasion : occasion.naming(named);
        if (kind.facts().contains(FactKind.DUE)) {
            occasion = occasion.due(brief.dueAt());
        }
        Instant linked = until == null ? brief.linkUntil() : until;
        if (linked != null) {
            occasion = occasion.with(new Link(Link.INTRODUCTION, brief.id(), linked, onlyWithoutAccount));
        }
        send(occasion, party, brief.needId());
    }

    private void send(Occasion occasion, PartyBrief party, @Nullable UUID needId) {
        UUID organisation = party.organisationId();
        if (organisation != null) {
            writing.write(occasion, organisation);
        } else if (party.email() != null) {
            writing.write(occasion, null, new Recipient(party.email(), null, language(needId), null));
        }
    }

    /** Returns the language in which the buyer of a need wrote; a buyer without an entry is known by its need only. */
    private Locale language(@Nullable UUID needId) {
        return needId == null
                ? Locale.FRENCH
                : needs.buyer(needId).map(BuyerPerson::language).orElse(Locale.FRENCH);
    }

    private static Map<FactKind, String> facts(IntroductionBrief brief, PartyBrief other, LetterKind kind) {
        Map<FactKind, String> facts = new EnumMap<>(FactKind.class);
        if (other.organisationId() == null) {
            facts.put(FactKind.PARTY, Objects.requireNonNullElse(other.name(), ""));
        }
        Instant meeting = brief.meetingAt();
        if (meeting != null && kind.facts().contains(FactKind.MEETING_AT)) {
            facts.put(FactKind.MEETING_AT, meeting.toString());
        }
        return facts;
    }
}
