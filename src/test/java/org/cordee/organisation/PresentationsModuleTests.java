package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.util.Set;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.bid.SamplePictures;
import org.cordee.document.Download;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Presentation.PagePhotoLine;
import org.cordee.organisation.Presentation.PageReferenceLine;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** An organisation publishes photographs and references on its page; attestations are for few. */
@CordeeTest
class PresentationsModuleTests extends DirectoryFixture {

    private static final byte[] PICTURE = SamplePictures.png(4, 3);
    private static final ReferenceTerms TERMS =
            new ReferenceTerms("Ville de Rouen", "Dépose de 420 fenêtres", 2025, ReferenceAmount.UP_TO_200K);

    @Autowired
    PublishingPhotos publishing;

    @Autowired
    KeepingReferences keeping;

    @Autowired
    ReadingPresentation reading;

    @Autowired
    UpdatingOwnPage updating;

    @Autowired
    ForgettingPresentations forgetting;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    private UUID organisationId;
    private Actor own;
    private Actor guest;

    @BeforeEach
    void registerAnOrganisation() {
        organisationId = register(
                "Rebâtir " + SampleNumbers.unique(),
                SampleNumbers.siret(),
                "76000",
                "Rouen",
                InsertionKind.EI,
                "77310000");
        own = new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        guest = Actor.ofLink(organisationId);
    }

    @Test
    void everybodySeesAPhotographUntilItIsRemoved() {
        UUID photo = publishing
                .add(guest, organisationId, " Atelier de tri ", true, PICTURE)
                .id();

        assertThat(reading.find(reader, organisationId).photos())
                .extracting(PagePhotoLine::description)
                .containsExactly("Atelier de tri");
        ReadingPresentation.ShownPhoto shown = reading.photo(reader, organisationId, photo);
        assertThat(shown.mediaType()).isEqualTo("image/jpeg");
        assertThat(shown.shared()).isTrue();

        publishing.remove(own, organisationId, photo);
        publishing.remove(own, organisationId, photo);

        hidden(() -> reading.photo(reader, organisationId, photo));
        assertThat(acts("PhotoRemoved")).isEqualTo(1);
    }

    @Test
    void takesNoPhotographWithoutTheRightToPublishIt() {
        refused(
                "organisation.photo.rights-missing",
                () -> publishing.add(own, organisationId, "Atelier", false, PICTURE));
        refused("organisation.photo.description-needed", () -> publishing.add(own, organisationId, " ", true, PICTURE));
        refused(
                "organisation.photo.file-missing",
                () -> publishing.add(own, organisationId, "Atelier", true, new byte[0]));
        assertThat(reading.find(reader, organisationId).photos()).isEmpty();
    }

    @Test
    void onlyTheOrganisationPublishesAndACoordinatorMayRemove() {
        hidden(() -> publishing.add(reader, organisationId, "Atelier", true, PICTURE));
        hidden(() -> publishing.add(coordinator, organisationId, "Atelier", true, PICTURE));
        hidden(() -> keeping.state(reader, organisationId, TERMS, KeepingReferences.NO_FILE));
        UUID photo =
                publishing.add(own, organisationId, "Atelier", true, PICTURE).id();
        hidden(() -> publishing.remove(reader, organisationId, photo));
        hidden(() -> publishing.remove(coordinator, Ids.next(), photo));

        publishing.remove(coordinator, organisationId, photo);

        assertThat(reading.find(reader, organisationId).photos()).isEmpty();
    }

    @Test
    void aPhotographOfRestrictedDiffusionIsNotShownToOthers() {
        UUID photo =
                publishing.add(own, organisationId, "Atelier", true, PICTURE).id();
        jdbc.update("UPDATE organisation SET hidden = TRUE WHERE id = ?", organisationId.toString());

        hidden(() -> reading.photo(reader, organisationId, photo));
        hidden(() -> reading.find(reader, organisationId));
        assertThat(reading.photo(own, organisationId, photo).shared()).isFalse();
    }

    @Test
    void ofTwoSixthPhotographsAtOnceOneIsTaken() {
        for (int number = 1; number < PublishingPhotos.MOST; number++) {
            publishing.add(own, organisationId, "Photo " + number, true, PICTURE);
        }

        assertThat(ConcurrentActs.inOrder(
                        context,
                        ConcurrentActs.done(() -> publishing.add(own, organisationId, "Une", true, PICTURE)),
                        ConcurrentActs.done(() -> publishing.add(guest, organisationId, "Deux", true, PICTURE))))
                .containsExactly("done", "organisation.photo.too-many");
    }

    @Test
    void everybodySeesThatThereIsAnAttestationAndFewOpenIt() {
        UUID reference = keeping.state(guest, organisationId, TERMS, PICTURE);

        assertThat(reading.find(reader, organisationId).references())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.subject()).isEqualTo("Dépose de 420 fenêtres");
                    assertThat(line.attestedAt()).isNotNull();
                });
        hidden(() -> reading.attestation(reader, organisationId, reference));
        hidden(() -> reading.attestation(own, Ids.next(), reference));
        assertThat(reading.attestation(coordinator, organisationId, reference))
                .extracting(Download::mediaType)
                .isEqualTo("image/png");
        assertThat(reading.attestation(own, organisationId, reference).name()).isEqualTo("attestation.png");

        keeping.withdrawAttestation(own, organisationId, reference);
        keeping.withdrawAttestation(own, organisationId, reference);

        hidden(() -> reading.attestation(own, organisationId, reference));
        assertThat(reading.find(reader, organisationId).references())
                .extracting(PageReferenceLine::attestedAt)
                .containsOnlyNulls();
        keeping.remove(own, organisationId, reference);
        keeping.remove(own, organisationId, reference);
        assertThat(acts("ReferenceRemoved")).isEqualTo(1);
    }

    @Test
    void aColleaguesReferenceIsNotReplacedUnseen() {
        UUID reference = keeping.state(own, organisationId, TERMS, KeepingReferences.NO_FILE);
        keeping.attest(own, organisationId, reference, PICTURE);

        assertThatThrownBy(() -> keeping.change(own, organisationId, reference, 0, TERMS, KeepingReferences.NO_FILE))
                .isInstanceOf(OptimisticLockingFailureException.class);

        long seen = reading.own(own, organisationId).references().get(0).version();
        keeping.change(own, organisationId, reference, seen, TERMS, KeepingReferences.NO_FILE);
        assertThat(reading.own(own, organisationId).attested()).isEqualTo(1);
        hidden(() -> keeping.change(own, organisationId, Ids.next(), 0, TERMS, KeepingReferences.NO_FILE));
    }

    @Test
    void ofTwoChangesOfAReferenceAtOnceTheSecondIsToldSo() {
        UUID reference = keeping.state(own, organisationId, TERMS, KeepingReferences.NO_FILE);

        assertThat(ConcurrentActs.inOrder(
                        context,
                        ConcurrentActs.done(() -> keeping.attest(own, organisationId, reference, PICTURE)),
                        ConcurrentActs.done(() ->
                                keeping.change(guest, organisationId, reference, 0, TERMS, KeepingReferences.NO_FILE))))
                .containsExactly("done", "overtaken");
    }

    @Test
    void aReferenceThatIsRemovedMeanwhileIsMissing() {
        UUID reference = keeping.state(own, organisationId, TERMS, PICTURE);
        keeping.remove(own, organisationId, reference);

        hidden(() -> keeping.attest(own, organisationId, reference, PICTURE));
        hidden(() -> keeping.withdrawAttestation(own, organisationId, reference));
    }

    @Test
    void takesTwelveReferencesAtMost() {
        for (int number = 0; number < KeepingReferences.MOST; number++) {
            keeping.state(own, organisationId, TERMS, KeepingReferences.NO_FILE);
        }

        refused(
                "organisation.reference.too-many",
                () -> keeping.state(own, organisationId, TERMS, KeepingReferences.NO_FILE));
    }

    @Test
    void aPageOnWhichNothingIsWrittenSaysSo() {
        assertThat(updating.view(own, organisationId).isWritten()).isFalse();

        publishing.add(own, organisationId, "Atelier", true, PICTURE);

        assertThat(updating.view(own, organisationId).isWritten()).isTrue();
    }

    @Test
    void anErasedPersonIsNamedNoMore() {
        keeping.state(
                own,
                organisationId,
                new ReferenceTerms("Ville de Rouen", "Tri, avec Malik Sauvage", 2025, ReferenceAmount.UP_TO_50K),
                KeepingReferences.NO_FILE);
        publishing.add(own, organisationId, "Malik Sauvage à l’atelier", true, PICTURE);

        forgetting.erase(
                new ErasedPerson(Ids.next(), "malik@exemple.example", "Malik Sauvage", Set.of(organisationId)));

        Presentation shown = reading.find(reader, organisationId);
        assertThat(shown.references().get(0).subject()).isEqualTo("Tri, avec —");
        assertThat(shown.photos().get(0).description()).isEqualTo("— à l’atelier");
    }

    private int acts(String act) {
        Integer acts = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE act = ? AND organisation_id = ?",
                Integer.class,
                act,
                organisationId.toString());
        return acts == null ? 0 : acts;
    }
}
