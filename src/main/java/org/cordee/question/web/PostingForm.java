package org.cordee.question.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.question.QuestionsView;
import org.cordee.question.ShownQuestion;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The form by which the lead records that it posted questions.
 *
 * @param questions the chosen questions, each as its id, a colon and the version that was shown
 * @param postedAt the time in Paris as the browser sends it, 2026-11-24T16:20, or empty
 * @param where the platform or another place
 */
record PostingForm(List<String> questions, String postedAt, String where) {

    private static final Pattern SHOWN = Pattern.compile("([0-9a-f-]{36}):([0-9]{1,9})");

    PostingForm {
        questions = questions == null ? List.of() : List.copyOf(questions);
        postedAt = postedAt == null ? "" : postedAt;
        where = where == null ? "" : where;
    }

    static PostingForm empty(QuestionsView view) {
        String platform = view.platformUrl();
        return new PostingForm(List.of(), "", platform == null ? "" : platform);
    }

    /** Tells if a question is ticked, in whatever version it was shown. */
    public boolean hasTicked(UUID id) {
        return questions.stream().anyMatch(one -> one.startsWith(id + ":"));
    }

    /** @throws NotFound for a value that the page does not send */
    List<ShownQuestion> shown() {
        return questions.stream().map(PostingForm::shown).toList();
    }

    private static ShownQuestion shown(String value) {
        Matcher found = SHOWN.matcher(value);
        if (!found.matches()) {
            throw new NotFound();
        }
        try {
            return new ShownQuestion(UUID.fromString(found.group(1)), Long.parseLong(found.group(2)));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    /** @throws org.cordee.shared.RuleViolation when the time is unreadable, or exists twice or not at all */
    @Nullable
    Instant at() {
        ZonedDateTime moment = DateTimeInput.read("postedAt", postedAt, Deadline.PARIS, "question.posting");
        return moment == null ? null : moment.toInstant();
    }
}
