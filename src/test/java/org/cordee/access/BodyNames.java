package org.cordee.access;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.law.WorkingDayEnd;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;

/** Ids used in request bodies: those of existing objects, or of objects that never existed. */
final class BodyNames {

    private final AccessTestData world;

    BodyNames(AccessTestData world) {
        this.world = world;
    }

    Map<String, String> real() {
        UUID member = world.scenes
                .bean(ConsortiumLookup.class)
                .members(world.deposited.id())
                .get(0)
                .memberId();
        Map<String, String> names = new HashMap<>(Map.of(
                "consultation", world.inviting.consultationId().toString(),
                "lot", world.inviting.lotId().toString(),
                "slot", world.things.of("slots").get(1).id(),
                "proposal", world.things.of("proposals").get(0).id(),
                "lead-establishment", world.inviting.lead().establishmentId().toString(),
                "establishment", world.candidate.establishmentId().toString(),
                "member", member.toString()));
        names.put(
                "membership",
                world.row(
                        "SELECT id FROM membership WHERE person_id = ?",
                        world.people.get(CallerRelation.LEAD).personId()));
        names.put("asked-organisation", world.candidate.organisationId().toString());
        names.put("section", world.things.of("sections").get(0).id());
        names.put("library-entry", world.things.of("entries").get(0).id());
        names.put("photo", world.things.of("photos").get(0).id());
        names.put("contribution", world.things.of("contributions").get(0).id());
        names.put("reference", world.things.of("references").get(0).id());
        names.put("member-reference", world.memberReference);
        names.put("buyer-file", world.things.of("buyer-files").get(0).id());
        names.put("buyer-question", world.things.of("buyer-questions").get(0).id());
        names.put("blocked-run", world.things.of("runs").get(0).id());
        names.putAll(moments());
        return names;
    }

    Map<String, String> missing() {
        Map<String, String> names = new HashMap<>(real());
        names.replaceAll((name, id) -> Ids.next().toString());
        names.putAll(moments());
        return names;
    }

    private Map<String, String> moments() {
        return Map.of(
                "now",
                world.scenes.now().toString(),
                "now-paris",
                LocalDateTime.ofInstant(world.scenes.now(), Deadline.PARIS).toString(),
                "siret",
                SampleNumbers.siret().value(),
                "siren",
                SampleNumbers.siret().siren().value(),
                "working-day",
                LocalDateTime.ofInstant(
                                WorkingDayEnd.notBefore(world.scenes.now().plus(Duration.ofDays(10))), Deadline.PARIS)
                        .toLocalDate()
                        .toString());
    }
}
