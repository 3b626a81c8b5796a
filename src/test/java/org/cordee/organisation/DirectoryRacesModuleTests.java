package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two users edit the directory at the same moment: one succeeds, the other is refused and has overwritten nothing. */
@CordeeTest
class DirectoryRacesModuleTests {

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    EditingOrganisations editing;

    @Autowired
    RecordingStatements stating;

    @Autowired
    ReadingDirectory directory;

    @Autowired
    ApplicationContext context;

    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"change, change", "change, add", "change, move", "add, add", "add, move", "move, move"})
    void refusesTheSecondOfTwoSimultaneousEdits(String one, String other) {
        assertThat(overlapping(one, other)).containsExactly("done", "overtaken");
        assertThat(overlapping(other, one)).containsExactly("done", "overtaken");
        UUID id = registered(SampleNumbers.siret());
        long version = directory.find(coordinator, id).version();

        List<Object> results = ConcurrentActs.atOnce(act(one, id), act(other, id));

        assertThat(results).containsExactlyInAnyOrder("done", "overtaken");
        assertThat(directory.find(coordinator, id).version()).isEqualTo(version + 1);
    }

    private List<Object> overlapping(String first, String second) {
        UUID id = registered(SampleNumbers.siret());
        return ConcurrentActs.inOrder(context, act(first, id), act(second, id));
    }

    @Test
    void refusesTheSecondOfTwoSimultaneousStatements() {
        UUID id = registered(SampleNumbers.siret());
        Callable<Object> one = ConcurrentActs.done(() -> stating.state(coordinator, id, 0, stated(true)));
        Callable<Object> other = ConcurrentActs.done(() -> stating.state(coordinator, id, 0, stated(false)));

        assertThat(ConcurrentActs.inOrder(context, one, other)).containsExactly("done", "overtaken");
        assertThat(stating.view(coordinator, id).statement()).isEqualTo(stated(true));
    }

    private static Statement stated(boolean publicServiceMission) {
        return new Statement(null, null, publicServiceMission, null, null);
    }

    @RepeatedTest(5)
    void registersAnOrganisationOnceWhenTwoUsersAddItAtTheSameTime() {
        Siret siret = SampleNumbers.siret();

        List<Object> results = ConcurrentActs.atOnce(() -> registered(siret), () -> registered(siret));

        assertThat(results).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn("organisation.already-registered"::equals)
                .hasSize(1);
    }

    /** Returns an edit by a user who has seen the current version of the organisation. */
    private Callable<Object> act(String name, UUID id) {
        OrganisationDetail seen = directory.find(coordinator, id);
        UUID establishment = seen.establishments().get(0).id();
        Siret siret =
                Objects.requireNonNull(seen.establishments().get(0).profile().siret());
        EstablishmentProfile moved = place(siret, "Elbeuf");
        return switch (name) {
            case "change" ->
                ConcurrentActs.done(() -> editing.change(
                        coordinator, id, seen.version(), OrganisationProfile.named("Neuve", LegalForm.COMMERCIAL)));
            case "add" ->
                ConcurrentActs.done(() -> editing.addEstablishment(
                        coordinator, id, seen.version(), place(SampleNumbers.another(siret.siren()), "Dieppe")));
            case "move" ->
                ConcurrentActs.done(
                        () -> editing.changeEstablishment(coordinator, id, seen.version(), establishment, moved));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private UUID registered(Siret siret) {
        return registering.register(
                coordinator,
                OrganisationIdentity.french(siret.siren()),
                OrganisationProfile.named("Deux Rives", LegalForm.ASSOCIATION),
                List.of(place(siret, "Rouen")));
    }

    private static EstablishmentProfile place(Siret siret, String city) {
        return EstablishmentProfile.at(siret, Address.inFrance(null, "76000", city));
    }
}
