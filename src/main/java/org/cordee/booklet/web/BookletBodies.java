package org.cordee.booklet.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.booklet.CallTerms;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.OpeningCall.NewCall;
import org.jspecify.annotations.Nullable;

/** The bodies that API clients send about booklets. */
final class BookletBodies {

    private BookletBodies() {}

    /**
     * A new theme.
     *
     * @param french its title in French
     * @param english its title in English, from which its code is made
     */
    record NewThemeBody(@NotBlank String french, @NotBlank String english) {}

    /**
     * A theme that was added.
     *
     * @param code identifies it
     */
    record AddedThemeBody(String code) {}

    /**
     * A new call for contributions.
     *
     * @param themeCode the code of a theme
     * @param edition the year of the booklet, this one or one of the next two
     * @param title the title of the booklet
     * @param subtitle one line under it
     * @param foreword why the booklet is made
     * @param closesOn the last day, a working day; the call ends at 18:00 in Paris
     * @param organisationIds the structures to invite, 200 at most
     */
    record NewCallBody(
            @NotBlank String themeCode,
            int edition,
            @NotBlank String title,
            @Nullable String subtitle,
            @NotBlank String foreword,
            @NotNull LocalDate closesOn,
            @NotNull List<@NotNull UUID> organisationIds) {

        NewCall read() {
            return new NewCall(
                    themeCode,
                    edition,
                    new CallTerms(title, subtitle == null ? "" : subtitle, foreword),
                    closesOn,
                    organisationIds);
        }
    }

    /**
     * Other words for a call and its booklet.
     *
     * @param title the title of the booklet
     * @param subtitle one line under it
     * @param foreword why the booklet is made
     */
    record CallWordsBody(
            @NotBlank String title,
            @Nullable String subtitle,
            @NotBlank String foreword) {

        CallTerms read() {
            return new CallTerms(title, subtitle == null ? "" : subtitle, foreword);
        }
    }

    /**
     * More structures for an open call.
     *
     * @param organisationIds the structures to invite; those that have a contribution are left out
     */
    record MoreStructuresBody(@NotNull List<@NotNull UUID> organisationIds) {}

    /**
     * How many structures were invited.
     *
     * @param invited the number of structures that had no contribution before
     */
    record InvitedStructuresBody(int invited) {}

    /**
     * Why something ends.
     *
     * @param reason in words
     */
    record EndingBody(@Nullable String reason) {

        String words() {
            return reason == null ? "" : reason;
        }
    }

    /**
     * The entries of a publication and its moment.
     *
     * @param entries the contributions with confirmed facts in the order of the booklet, 100 at most
     * @param embargoUntil when they become public; left out for at once
     */
    record PublicationBody(
            @NotNull List<@NotNull UUID> entries, @Nullable Instant embargoUntil) {}

    /**
     * The text of a contribution.
     *
     * @param draftNumber the number of the draft that the caller read, 0 before the first
     * @param content the text; photographs have operations of their own, and those of this text are ignored
     */
    record SolutionTextBody(int draftNumber, @NotNull EntryContent content) {}

    /**
     * A revision that the caller has read.
     *
     * @param revision its number, from 1
     */
    record ReadRevisionBody(int revision) {}

    /**
     * Changes that a coordinator asks for.
     *
     * @param revision the number of the revision that it read
     * @param words what to change, and why
     */
    record ChangeRequestBody(int revision, @NotBlank String words) {}

    /**
     * The end of the reading by a coordinator.
     *
     * @param revision the number of the revision that it read
     * @param englishSummary one sentence for English readers
     */
    record FactCheckBody(int revision, @NotBlank String englishSummary) {}

    /**
     * More time for one structure.
     *
     * @param until the new last day, a working day; it ends at 18:00 in Paris
     */
    record MoreTimeBody(@NotNull LocalDate until) {}

    /**
     * A contribution that the structure began.
     *
     * @param contributionId identifies it
     */
    record BegunContributionBody(UUID contributionId) {}
}
