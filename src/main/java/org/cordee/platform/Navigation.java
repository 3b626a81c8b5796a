package org.cordee.platform;

import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;

/**
 * Lists the navigation entries of a person, according to its role in the organisation it acts for. Leading and taking
 * part are relations to a consortium, so every member of an organisation sees both.
 */
final class Navigation {

    private static final NavigationEntry NEEDS = new NavigationEntry("needs", "/needs", "message-question");

    /** The most entries that fit beside the name of the person in a window of 1280 pixels. */
    private static final int WIDEST_BAR = 6;

    private Navigation() {}

    /** @param key names the entry in the bundle ({@code web.nav.<key>}); a page passes it as {@code active} */
    record NavigationEntry(String key, String url, String icon) {}

    static List<NavigationEntry> of(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (actor.is(Role.COORDINATOR)) {
            entries.add(new NavigationEntry("steering", "/steering", "gauge"));
            entries.add(new NavigationEntry("programme", "/programme", "chart-bar"));
            entries.add(new NavigationEntry("funnel", "/funnel", "filter"));
            entries.add(new NavigationEntry("processes", "/processes", "hierarchy-2"));
            entries.add(NEEDS);
        }
        if (actor.is(Role.ADMINISTRATOR)) {
            entries.add(new NavigationEntry("accounts", "/admin/accounts", "users"));
            entries.add(new NavigationEntry("letters", "/admin/letters", "mail"));
            entries.add(new NavigationEntry("engine", "/admin/engine", "cpu"));
        }
        if (actor.organisationId() != null) {
            entries.add(new NavigationEntry("tasks", "/tasks", "list-check"));
            entries.add(new NavigationEntry("opportunities", "/opportunities", "bulb"));
            entries.add(new NavigationEntry("consortia", "/consortia", "users-group"));
            entries.add(new NavigationEntry("consultations", "/consultations", "file-description"));
        }
        if (actor.personId() != null) {
            entries.add(new NavigationEntry("organisations", "/organisations", "building-community"));
        }
        if (actor.personId() != null) {
            entries.add(new NavigationEntry("booklets", "/booklets", "file-description"));
        }
        if (actor.organisationId() != null) {
            if (!actor.is(Role.COORDINATOR)) {
                entries.add(NEEDS);
            }
            entries.add(new NavigationEntry("networks", "/networks", "hierarchy-2"));
        }
        return entries;
    }

    /** Returns the entries of the bar at the top; the others fold under "more". At least two fold, or none. */
    static List<NavigationEntry> bar(Actor actor) {
        List<NavigationEntry> all = of(actor);
        return all.size() <= WIDEST_BAR ? all : all.subList(0, Math.min(WIDEST_BAR, all.size() - 2));
    }

    /** Returns the entries that have no place in the bar at the top. */
    static List<NavigationEntry> folded(Actor actor) {
        List<NavigationEntry> all = of(actor);
        return all.subList(bar(actor).size(), all.size());
    }

    /**
     * Returns the daily entries of a user who acts for an organisation, at most four; for a coordinator the overview is
     * among them.
     */
    static List<NavigationEntry> daily(Actor actor) {
        if (actor.organisationId() == null) {
            return List.of();
        }
        List<String> keys = actor.is(Role.COORDINATOR)
                ? List.of("steering", "tasks", "consortia")
                : List.of("tasks", "opportunities", "consortia", "organisations");
        return of(actor).stream().filter(entry -> keys.contains(entry.key())).toList();
    }
}
