package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.DeclineReason;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/** The lead, a candidate and the coordinators each read what they may know of one consortium. */
class FeedOfAConsortiumModuleTests extends ProcessScene {

    private static final Actor COORDINATOR = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.API);

    @Test
    void tellsTheLeadTheCandidateAndTheCoordinatorsOfADeclinedInvitation() {
        Firm candidate = scenes.firm("Les Refusants");
        Firm next = scenes.firm("Les Suivants");
        Firm stranger = scenes.firm("Une Autre Entreprise");
        ReadingFeed feed = scenes.bean(ReadingFeed.class);
        long platform = feed.after(COORDINATOR, 0, 1).lastNumber();

        Scene scene = scenes.launched(scenes.opened(false), List.of(candidate, next));
        UUID invitation = acts.invitation(scene, candidate);
        scenes.bean(AnsweringInvitation.class).decline(candidate.actor(), invitation, DeclineReason.TOO_FAR, null);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(types(feed, candidate.actor()))
                        .containsExactly("invitation.sent", "invitation.declined"));
        assertThat(types(feed, scene.lead().actor()))
                .startsWith("consortium.opened", "consortium.launched", "invitation.sent")
                .contains("invitation.declined");
        assertThat(types(feed, stranger.actor())).isEmpty();
        assertThat(feed.after(candidate.actor(), 0, 10).events())
                .extracting(event -> event.data().subject())
                .containsOnly("/api/v1/invitations/" + invitation);
        assertThat(feed.after(COORDINATOR, platform, 500).events())
                .filteredOn(event -> event.type().equals("invitation.declined"))
                .extracting(event -> event.data().subject())
                .contains("/api/v1/consortia/" + scene.id());
    }

    private static List<String> types(ReadingFeed feed, Actor actor) {
        return feed.after(actor, 0, 500).events().stream().map(FeedEvent::type).toList();
    }
}
