package org.cordee.dashboard.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cordee.dashboard.WatchingProgress.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The filters of the coordinator's list as they were sent. An empty text is an open choice; a state that does not exist
 * and a date that cannot be read are left out, because a link may be old.
 *
 * @param from first day of the offer deadline
 * @param to last day of the offer deadline
 */
record SteeringForm(
        String q,
        String state,
        Boolean late,
        Boolean blocked,
        String lead,
        String member,
        String buyer,
        String territory,
        String from,
        String to) {

    static final List<String> FUNNEL =
            List.of("DRAFT", "INVITING", "NEGOTIATING", "AGREED", "DRAFTING", "READY", "SUBMITTED");
    static final List<String> ENDED = List.of("ABANDONED", "NO_CONSORTIUM", "DEADLINE_MISSED", "NOT_SELECTED");

    SteeringForm {
        q = text(q);
        state = FUNNEL.contains(text(state)) || ENDED.contains(text(state)) ? text(state) : "";
        late = late != null && late;
        blocked = blocked != null && blocked;
        lead = text(lead);
        member = text(member);
        buyer = text(buyer);
        territory = text(territory);
        from = date(from) == null ? "" : from.strip();
        to = date(to) == null ? "" : to.strip();
    }

    Filter filter() {
        return new Filter(
                chosen(q),
                chosen(state),
                late,
                blocked,
                chosen(lead),
                chosen(member),
                chosen(buyer),
                chosen(territory),
                date(from),
                date(to));
    }

    private static @Nullable String chosen(String text) {
        return StringUtils.hasText(text) ? text : null;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static @Nullable LocalDate date(@Nullable String sent) {
        try {
            return StringUtils.hasText(sent) ? LocalDate.parse(sent.strip()) : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
