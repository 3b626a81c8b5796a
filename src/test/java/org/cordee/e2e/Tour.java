package org.cordee.e2e;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pages one reader can reach: what to open next, and what was found on the way. Each kind of page is opened a few
 * times by all readers together, those that look different in every state more often.
 */
final class Tour {

    /**
     * Not in this tour: files, streams, the sign-in (see the shell's tests), a link's pages, and what no grouping of the
     * demonstration comes to: a dispute, lateness (see those of the invitation, the shares, the agreement, the drafting).
     */
    static final List<String> ELSEWHERE = List.of(
            "/package",
            "/workbook",
            "/print",
            "/platform-receipt",
            "/figures.csv",
            "/pictures/{picture}",
            "/submission/receipt",
            "/model",
            "/events",
            "/sign-in",
            "/forgotten-password",
            "/i/{token}",
            "/slots/{slotId}/decision",
            "/nda/refusal",
            "/invitations/{id}/question",
            "/arbitration",
            "/agreement/review",
            "/agreement/signature",
            "/powers/{id}",
            "/memo",
            "/approvals/decision",
            "/file",
            "/mediation",
            "/letters/{id}/page",
            "/outline",
            "/evidence/{id}/check",
            "/hand-in",
            "/waiver",
            "/waivers/{waiverId}",
            "/blocked/{blockedStageId}",
            "/sheets/{piece}",
            "/dropouts/{organisationId}/documents",
            "/sections/{id}/decision",
            "/sections/{id}/reassignment",
            "/prices/{id}/decision");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NO_PAGE = Pattern.compile(
            "/package$|/workbook$|/file$|/print$|/memo$|/sheets/[^/]+$|/platform-receipt$|/letters/[^/]+/page$|/submission/receipt$|/model$|/files/|/events$"
                    + "|[?&](page|lang|time|state|late)=|^/vendor/");
    private static final Set<String> OF_MANY_STATES = Set.of(
            "/tasks",
            "/consultations/{id}",
            "/consortia/{id}",
            "/consortia/{id}/shares",
            "/consortia/{id}/approvals",
            "/consortia/{id}/submission",
            "/evidence/{id}/pieces/{piece}",
            "/invitations/{id}",
            "/sections/{id}");
    private static final int MOST = 2;
    private static final int MOST_OF_MANY_STATES = 7;

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> taken;
    private final Map<String, Integer> mine = new HashMap<>();

    /** @param taken how often each kind of page has been opened, by whoever */
    Tour(Map<String, Integer> taken, String... starts) {
        this.taken = taken;
        for (String start : starts) {
            found(start);
        }
    }

    void found(Collection<String> addresses) {
        addresses.forEach(this::found);
    }

    private void found(String address) {
        String path = address.replaceAll("#.*", "");
        if (path.startsWith("/") && !NO_PAGE.matcher(path).find() && known.add(path)) {
            open.add(path);
        }
    }

    /** The next page whose kind has not been seen often enough. */
    Optional<String> next() {
        while (!open.isEmpty()) {
            String path = open.remove();
            if (isWanted(kind(path))) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** What looks different in every state also differs between readers: each opens some of them. */
    private boolean isWanted(String kind) {
        int all = taken.getOrDefault(kind, 0);
        if (!OF_MANY_STATES.contains(kind)) {
            return all < MOST;
        }
        return all < MOST_OF_MANY_STATES || mine.getOrDefault(kind, 0) < MOST;
    }

    void opened(String path) {
        taken.merge(kind(path), 1, Integer::sum);
        mine.merge(kind(path), 1, Integer::sum);
    }

    /** The address without what is particular: {@code /consortia/{id}/shares}. */
    static String kind(String path) {
        return ID.matcher(path.replaceAll("\\?.*", ""))
                .replaceAll("{id}")
                .replaceAll("/pieces/[^/]+", "/pieces/{piece}")
                .replaceAll("^/rules/[^/]+", "/rules/{rule}")
                .replaceAll("/findings/[^/]+", "/findings/{key}");
    }
}
