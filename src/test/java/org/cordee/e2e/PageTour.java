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
 * The pages that one person can reach: the next pages to open, and the links found so far. Each kind of page is opened
 * a few times by all persons together; kinds that look different in every state are opened more often.
 */
final class PageTour {

    /**
     * Excluded from this tour: files, streams, parts of pages, the sign-in and the second factor (see the tests of the page frame), the pages
     * of one-time links, and pages that no consortium of the demonstration reaches, such as a dispute or lateness (see
     * the tests of the invitation, the shares, the agreement, the buyer's papers, the drafting, the deposit, the support,
     * the needs and the networks).
     */
    static final List<String> ELSEWHERE = List.of(
            "/package",
            "/workbook",
            "/print",
            "/platform-receipt",
            "/candidacy/deposits/",
            "/submission/deposits/demonstration",
            "/submission/expected-pieces",
            "/submission/consistency/file",
            "/figures.csv",
            "/refused.csv",
            "/refused-lines",
            ".ics",
            "/steering/list.",
            "/pictures/{picture}",
            "/photos/{photoId}",
            "/photographs/{photoId}",
            "/attachments/{attachment}",
            "/attestation",
            "/submission/receipt",
            "/model",
            "/events",
            "/progress",
            "/suggestions",
            "/sign-in",
            "/forgotten-password",
            "/account/security/app",
            "/account/security/passkeys",
            "/account/security/provider",
            "/account/security/recovery-codes",
            "/second-factor/removal",
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
            "/frame-file",
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
            "/prices/{id}/decision",
            "/support",
            "/need-drafts/{id}",
            ".pdf",
            "/networks/{id}",
            "/introductions/{id}/decline",
            "/versions/{number}/archive",
            "/buyer-files/{file}/content",
            "/consortia/{id}/candidature",
            "/consortia/{id}/forms",
            "/buyer-forms/{buyerForm}",
            "/espd-request",
            "/espd/{responder}/draft",
            "/formats/{format}",
            "/price-frames/{lotId}/columns",
            "/price-frames/{lotId}/posts/{post}",
            "/drafts/{version}/restoration",
            ".atom");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NO_PAGE = Pattern.compile(
            "/package$|/package/file\\?|/workbook$|/file$|/frame-file$|/print$|/memo$|/sheets/[^/]+$|/platform-receipt$"
                    + "|/letters/[^/]+/page$|[.]ics$|[.]pdf$|/submission/receipt$|/model$|/files/|/events$"
                    + "|/questions/file\\?|/compliance-matrix/file\\?|/formats/|/forms/archive|/espd/[^/]+/draft$"
                    + "|/versions/[0-9]+/archive$|/buyer-files/[^/]+/content$|/refused[.]csv$|/refused-lines$|[?&](page|lang|time|state|late)=|^/vendor/");
    private static final Set<String> OF_MANY_STATES = Set.of(
            "/tasks",
            "/booklet-calls/{id}",
            "/consultations/{id}",
            "/consortia/{id}",
            "/consortia/{id}/shares",
            "/consortia/{id}/approvals",
            "/consortia/{id}/submission",
            "/contributions/{id}",
            "/evidence/{id}/pieces/{piece}",
            "/invitations/{id}",
            "/networks",
            "/opportunities",
            "/sections/{id}");
    private static final int MOST = 2;
    private static final int MOST_OF_MANY_STATES = 7;

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> taken;
    private final Map<String, Integer> mine = new HashMap<>();

    /**
     * Starts a tour at these pages.
     *
     * @param taken how often each kind of page has been opened by all persons
     */
    PageTour(Map<String, Integer> taken, String... starts) {
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

    /** Returns the next page of a kind that has not been opened often enough. */
    Optional<String> next() {
        while (!open.isEmpty()) {
            String path = open.remove();
            if (isWanted(kind(path))) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /**
     * Tells if the kind must be opened: a kind that looks different in every state also differs between persons, so
     * each opens some.
     */
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

    /** Returns the address with placeholders for ids: {@code /consortia/{id}/shares}. */
    static String kind(String path) {
        return ID.matcher(path.replaceAll("\\?.*", ""))
                .replaceAll("{id}")
                .replaceAll("/pieces/[^/]+", "/pieces/{piece}")
                .replaceAll("^/rules/[^/]+", "/rules/{rule}")
                .replaceAll("/posts/\\d+", "/posts/{post}")
                .replaceAll("/findings/[^/]+", "/findings/{key}");
    }
}
