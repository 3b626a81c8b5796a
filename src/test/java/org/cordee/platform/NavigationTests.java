package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NavigationTests {

    @Test
    void aMembersTabBarHasWhatAStructureOpensDaily() {
        assertThat(Navigation.daily(actor(Ids.next(), Role.MEMBER)))
                .extracting(Navigation.NavigationEntry::key)
                .containsExactly("tasks", "opportunities", "consortia", "organisations");
    }

    @Test
    void whatDoesNotFitFoldsAndNothingIsLost() {
        for (Role role : Role.values()) {
            Actor actor = actor(Ids.next(), role);
            List<Navigation.NavigationEntry> shown = new ArrayList<>(Navigation.bar(actor));
            shown.addAll(Navigation.folded(actor));

            assertThat(Navigation.bar(actor)).hasSizeLessThanOrEqualTo(6);
            assertThat(Navigation.folded(actor))
                    .satisfies(folded -> assertThat(folded.size()).isNotEqualTo(1));
            assertThat(shown).isEqualTo(Navigation.of(actor));
        }
        assertThat(Navigation.bar(actor(Ids.next(), Role.COORDINATOR)))
                .extracting(Navigation.NavigationEntry::key)
                .contains("steering", "tasks");
    }

    @Test
    void aCoordinatorsTabBarHasTheOverview() {
        assertThat(Navigation.daily(actor(Ids.next(), Role.COORDINATOR)))
                .extracting(Navigation.NavigationEntry::key)
                .containsExactly("steering", "tasks", "consortia");
    }

    @Test
    void aPersonWithoutOrganisationHasNoTabBar() {
        assertThat(Navigation.daily(actor(null, Role.COORDINATOR))).isEmpty();
    }

    @Test
    void everyEntryHasANameAndASentenceOnTheHomePage() {
        for (String language : List.of("fr", "en")) {
            ResourceBundle texts = ResourceBundle.getBundle("messages.web", Locale.forLanguageTag(language));
            for (Role role : Role.values()) {
                assertThat(Navigation.of(actor(Ids.next(), role)))
                        .extracting(Navigation.NavigationEntry::key)
                        .allMatch(key -> texts.containsKey("web.nav." + key) && texts.containsKey("web.home." + key));
            }
        }
    }

    private static Actor actor(@Nullable UUID organisation, Role role) {
        return new Actor(Ids.next(), organisation, Set.of(role), Actor.Via.ACCOUNT);
    }
}
