package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.booklet.BookletSteps;
import org.cordee.booklet.BookletSteps.CallStep;
import org.cordee.booklet.BookletSteps.ContributionStep;
import org.cordee.booklet.BookletSteps.EntryStep;
import org.cordee.booklet.CallTerms;
import org.cordee.booklet.CheckingFacts;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.OpeningCall.NewCall;
import org.cordee.booklet.PublishingBooklet;
import org.cordee.booklet.ReadingBooklets;
import org.cordee.booklet.ReviewingContribution;
import org.cordee.booklet.ReviewingYearly;
import org.cordee.booklet.SampleContributions;
import org.cordee.booklet.WithdrawingEntry;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Carries calls for contributions through the real engine: a coordinator and two structures, of which the first one is
 * played. The theme is one that only these tests use.
 */
public final class BookletActs {

    private static final String THEME = "PROCESS_THEME";

    private final Scenes scenes;
    private final Firm first;
    private final Firm second;

    public BookletActs(Scenes scenes) {
        this.scenes = scenes;
        first = scenes.firm("Les Mains Vertes de l’Orme");
        second = scenes.firm("Énergie des Haies");
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        jdbc.update(
                "INSERT IGNORE INTO booklet_theme (code, shelf_number, title_fr, title_en)"
                        + " VALUES (?, 901, 'Thème', 'Theme')",
                THEME);
    }

    Firm first() {
        return first;
    }

    Firm second() {
        return second;
    }

    /** Opens a call to which both structures are invited; it closes after about forty days. */
    public ProcessRoot opened() {
        scenes.bean(JdbcTemplate.class)
                .update("UPDATE booklet_call SET edition_key = NULL WHERE theme_code = ?", THEME);
        LocalDate today = LocalDate.ofInstant(scenes.now(), Deadline.PARIS);
        UUID id = scenes.bean(OpeningCall.class)
                .open(
                        Scenes.ADMINISTRATOR,
                        new NewCall(
                                THEME,
                                today.getYear(),
                                SampleContributions.terms(),
                                workingDay(40),
                                List.of(first.organisationId(), second.organisationId())));
        ProcessRoot call = scenes.began(new ProcessRoot(ProcessRoot.Kind.CALL, id));
        step(call).contributions().forEach(one -> scenes.began(root(one)));
        return call;
    }

    /** Opens a call, and returns the contribution of the first structure, which has the task to write. */
    public ProcessRoot invited() {
        ProcessRoot contribution = contribution(opened(), first);
        scenes.task(contribution, UserTask.SUBMIT_SOLUTION, first);
        return contribution;
    }

    /** Returns a contribution that a coordinator has to read. */
    public ProcessRoot submitted() {
        ProcessRoot contribution = invited();
        submit(contribution);
        scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION);
        return contribution;
    }

    /** Returns a contribution whose facts its structure has to check. */
    public ProcessRoot toCheck() {
        ProcessRoot contribution = submitted();
        askFactCheck(contribution);
        scenes.task(contribution, UserTask.CHECK_FACTS, first);
        return contribution;
    }

    /** Returns a contribution that may be published. */
    public ProcessRoot checked() {
        ProcessRoot contribution = toCheck();
        confirmFacts(contribution);
        new RootState(scenes).withoutTasks(contribution);
        return contribution;
    }

    /** Returns the contribution of an entry that was published. */
    public ProcessRoot published() {
        ProcessRoot contribution = checked();
        close(callOf(contribution));
        decide(contribution, null);
        return contribution;
    }

    /** Returns the contribution of an entry whose structure is asked whether it is still right. */
    public ProcessRoot underReview() {
        ProcessRoot contribution = published();
        new RootState(scenes).idle(contribution);
        scenes.pin(entry(contribution).reviewAt().plusSeconds(1));
        scenes.task(contribution, UserTask.REVIEW_ENTRY, first);
        return contribution;
    }

    ProcessRoot contribution(ProcessRoot call, Firm structure) {
        return step(call).contributions().stream()
                .filter(one -> one.organisationId().equals(structure.organisationId()))
                .map(BookletActs::root)
                .findFirst()
                .orElseThrow();
    }

    public ProcessRoot callOf(ProcessRoot contribution) {
        return new ProcessRoot(ProcessRoot.Kind.CALL, text(contribution).callId());
    }

    private static ProcessRoot root(ContributionStep one) {
        return new ProcessRoot(ProcessRoot.Kind.CONTRIBUTION, one.contributionId());
    }

    /** Sends the text of the sample. */
    public void submit(ProcessRoot contribution) {
        EntryContent content = SampleContributions.content();
        int draft = Objects.requireNonNull(scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT draft_number FROM booklet_contribution WHERE id = ?",
                        Integer.class,
                        contribution.id()));
        scenes.bean(ContributingEntry.class).submit(first.actor(), contribution.id(), draft, content);
    }

    public void askChanges(ProcessRoot contribution) {
        scenes.bean(ReviewingContribution.class)
                .askChanges(
                        Scenes.ADMINISTRATOR,
                        contribution.id(),
                        text(contribution).revision(),
                        "Quelle est la source du chiffre ?");
    }

    public void askFactCheck(ProcessRoot contribution) {
        scenes.bean(ReviewingContribution.class)
                .askFactCheck(
                        Scenes.ADMINISTRATOR,
                        contribution.id(),
                        text(contribution).revision(),
                        "Careful dismantling.");
    }

    public void confirmFacts(ProcessRoot contribution) {
        scenes.bean(CheckingFacts.class)
                .confirm(first.actor(), contribution.id(), text(contribution).revision());
    }

    void decline(ProcessRoot contribution) {
        scenes.bean(ContributingEntry.class).decline(first.actor(), contribution.id(), "Pas cette année");
    }

    void withdraw(ProcessRoot contribution) {
        scenes.bean(WithdrawingEntry.class).withdraw(first.actor(), contribution.id(), "Le service s’arrête");
    }

    /** Gives the structure time for about so many days from now. */
    public void giveTime(ProcessRoot contribution, int days) {
        scenes.bean(ReviewingContribution.class)
                .grantMoreTime(Scenes.ADMINISTRATOR, contribution.id(), workingDay(days));
    }

    public void close(ProcessRoot call) {
        scenes.bean(OpeningCall.class).closeEarly(Scenes.ADMINISTRATOR, call.id());
    }

    /** Changes the words of the booklet, so that the same entries make another version. */
    void rewrite(ProcessRoot call) {
        CallTerms terms = SampleContributions.terms();
        scenes.bean(OpeningCall.class)
                .rewrite(
                        Scenes.ADMINISTRATOR,
                        call.id(),
                        new CallTerms(terms.title(), "Seconde version", terms.foreword()));
    }

    public void cancel(ProcessRoot call) {
        scenes.bean(OpeningCall.class).cancel(Scenes.ADMINISTRATOR, call.id(), "Trop peu de fiches");
    }

    /** Decides that the booklet shows this contribution; after so many days, or at once. */
    public void decide(ProcessRoot contribution, @Nullable Duration embargo) {
        scenes.bean(PublishingBooklet.class)
                .decide(
                        Scenes.ADMINISTRATOR,
                        callOf(contribution).id(),
                        List.of(contribution.id()),
                        embargo == null ? null : scenes.now().plus(embargo));
    }

    public void confirmEntry(ProcessRoot contribution) {
        int open = scenes.bean(ReadingBooklets.class)
                .solution(contribution.id(), null)
                .current();
        scenes.bean(ReviewingYearly.class).confirm(first.actor(), contribution.id(), open);
    }

    public void changeEntry(ProcessRoot contribution) {
        scenes.bean(ReviewingYearly.class).change(first.actor(), contribution.id());
    }

    /** Returns how the call stands in the domain. */
    public CallStep step(ProcessRoot call) {
        return scenes.bean(BookletSteps.class).ofCall(call.id());
    }

    /** Returns how the contribution stands in the domain. */
    public ContributionStep text(ProcessRoot contribution) {
        return scenes.bean(BookletSteps.class).ofContribution(contribution.id());
    }

    /** Returns how the published entry stands in the domain. */
    public EntryStep entry(ProcessRoot contribution) {
        return scenes.bean(BookletSteps.class).ofEntry(contribution.id());
    }

    private LocalDate workingDay(int days) {
        Instant end = WorkingDayEnd.after(scenes.now(), Duration.ofDays(days));
        return LocalDate.ofInstant(end, Deadline.PARIS);
    }
}
