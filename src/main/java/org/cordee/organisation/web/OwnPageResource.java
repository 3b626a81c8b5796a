package org.cordee.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.JudgingReadiness;
import org.cordee.organisation.PageUpdate;
import org.cordee.organisation.PageUpdate.FreeHours;
import org.cordee.organisation.PageWords;
import org.cordee.organisation.Readiness;
import org.cordee.organisation.Seeking;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.organisation.UpdatingOwnPage.UpdateView;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the quick update of an organisation's page and what it lacks to answer to API clients. */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
class OwnPageResource {

    private final UpdatingOwnPage updating;
    private final JudgingReadiness readiness;

    OwnPageResource(UpdatingOwnPage updating, JudgingReadiness readiness) {
        this.updating = updating;
        this.readiness = readiness;
    }

    /**
     * Free hours of one month.
     *
     * @param month the first day of the month
     * @param hours hours that the organisation could give to a new contract
     */
    record FreeHoursBody(@NotNull LocalDate month, int hours) {}

    /**
     * The statements of an organisation on its own page beside its profile.
     *
     * @param revision the number of times that it was updated
     * @param months the first days of the months for which hours are asked
     * @param hours the hours that are recorded
     * @param seeking what it looks for; null when it has not said
     * @param notBefore until when it takes nothing; null when it does not say
     * @param confirmedAt when it was updated last; null before the first time
     * @param proofUntil the end of the proof that lapses soon; null when none does
     * @param reminded true while it is reminded of its page
     * @param wordsFr what it does, in its own words, in French; null when it has not said
     * @param wordsEn the same in English; null without a translation
     */
    record OwnPageBody(
            int revision,
            List<LocalDate> months,
            List<FreeHoursBody> hours,
            @Nullable Seeking seeking,
            @Nullable LocalDate notBefore,
            @Nullable Instant confirmedAt,
            @Nullable LocalDate proofUntil,
            boolean reminded,
            @Nullable String wordsFr,
            @Nullable String wordsEn) {

        static OwnPageBody of(UpdateView view) {
            return new OwnPageBody(
                    view.revision(),
                    view.months(),
                    view.hours().stream()
                            .map(free -> new FreeHoursBody(free.month(), free.hours()))
                            .toList(),
                    view.seeking(),
                    view.notBefore(),
                    view.confirmedAt(),
                    view.proofUntil(),
                    view.reminded(),
                    view.words().french(),
                    view.words().english());
        }
    }

    /**
     * An update of the page.
     *
     * @param revision the number of updates that the caller knows
     * @param hours the hours of the months that the page asks for; a month may be left out
     * @param seeking what the organisation looks for
     * @param notBefore until when it takes nothing
     * @param proofUntil the new end of the proof that lapses soon
     * @param wordsFr what it does, in its own words, in French; an empty text removes it, and without both texts they
     * stay as they are
     * @param wordsEn the same in English
     */
    record PageUpdateBody(
            int revision,
            @NotNull List<@Valid @NotNull FreeHoursBody> hours,
            @Nullable Seeking seeking,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate proofUntil,
            @Nullable String wordsFr,
            @Nullable String wordsEn) {

        PageUpdate update() {
            return new PageUpdate(
                    hours.stream()
                            .map(free -> new FreeHours(free.month().withDayOfMonth(1), free.hours()))
                            .toList(),
                    seeking,
                    notBefore,
                    proofUntil,
                    wordsFr == null && wordsEn == null ? null : new PageWords(wordsFr, wordsEn));
        }
    }

    /**
     * The page as it stands, which its organisation confirms.
     *
     * @param revision the number of updates that the caller knows
     */
    record PageConfirmationBody(int revision) {}

    /**
     * The choice to be reminded of the page and its proofs.
     *
     * @param wanted true to be reminded
     */
    record PageRemindersBody(boolean wanted) {}

    /**
     * One point that an organisation needs to answer.
     *
     * @param topic the point
     * @param ready true when it is ready
     * @param page the page where it is mended
     * @param help the kind of help that the support advice knows for it
     */
    record ReadinessPointBody(Readiness.Topic topic, boolean ready, String page, String help) {}

    /**
     * The points that an organisation needs to answer.
     *
     * @param ready the number of points that are ready
     * @param points the points that apply to it
     */
    record ReadinessBody(int ready, List<ReadinessPointBody> points) {}

    @GetMapping("/page")
    OwnPageBody show(Actor actor, @PathVariable UUID id) {
        return OwnPageBody.of(updating.view(actor, id));
    }

    /** Updates the page and claims it. */
    @PutMapping("/page")
    OwnPageBody update(Actor actor, @PathVariable UUID id, @Valid @RequestBody PageUpdateBody body) {
        updating.view(actor, id);
        updating.update(actor, id, body.revision(), body.update());
        return show(actor, id);
    }

    /** Records that nothing has changed. */
    @PostMapping("/page/confirmation")
    OwnPageBody confirm(Actor actor, @PathVariable UUID id, @RequestBody PageConfirmationBody body) {
        updating.confirm(actor, id, body.revision());
        return show(actor, id);
    }

    /** Chooses whether the organisation is reminded. */
    @PutMapping("/page/reminders")
    OwnPageBody chooseReminders(Actor actor, @PathVariable UUID id, @RequestBody PageRemindersBody body) {
        updating.chooseReminders(actor, id, body.wanted());
        return show(actor, id);
    }

    @GetMapping("/readiness")
    ReadinessBody readiness(Actor actor, @PathVariable UUID id) {
        Readiness judged = readiness.of(actor, id);
        return new ReadinessBody(
                judged.ready(),
                judged.points().stream()
                        .map(point -> new ReadinessPointBody(point.topic(), point.ready(), point.page(), point.help()))
                        .toList());
    }
}
