package org.cordee.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.ReadingIntroductions.IntroductionView;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A buyer and a structure of the directory, and introductions between them. */
abstract class IntroductionFixture extends DirectoryFixture {

    static final ProfessionalContact SALOME =
            new ProfessionalContact("Salomé Vidal", "acheteuse", "s.vidal@ville.example", null);
    static final ProfessionalContact MALIK =
            new ProfessionalContact("Malik Sauvage", "directeur", null, "02 61 91 45 10");

    @Autowired
    AskingIntroduction asking;

    @Autowired
    AnsweringIntroduction answering;

    @Autowired
    LapsingIntroductions lapsing;

    @Autowired
    RemindingParties reminding;

    @Autowired
    ReportingOutcome outcomes;

    @Autowired
    ErasingContacts erasing;

    @Autowired
    ReadingIntroductions reading;

    @Autowired
    JdbcTemplate jdbc;

    UUID town;
    UUID workshop;
    Actor buyer;
    Actor director;

    @BeforeEach
    void aBuyerAndAStructure() {
        town = organisation("Ville de Saint-Aubin-sur-Orme");
        workshop = organisation("Rebâtir Solidaire");
        buyer = member(town);
        director = member(workshop);
    }

    UUID organisation(String name) {
        return register(name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "45111220");
    }

    static Actor member(UUID organisation) {
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    IntroductionRequest request(@Nullable ProfessionalContact contact, Instant... slots) {
        return new IntroductionRequest(
                Ids.next(),
                AskingParty.organisation(town),
                workshop,
                null,
                "180 fenêtres à déposer dans deux écoles.",
                contact,
                List.of(slots));
    }

    /** Returns an introduction that the buyer asked for; the structure is awaited. */
    UUID asked() {
        return asking.ask(buyer, request(SALOME));
    }

    /** Returns an introduction to which both sides said yes. */
    UUID agreed() {
        UUID id = asked();
        answering.agree(as(director, id), MALIK, null);
        return id;
    }

    static IntroductionParticipant as(Actor actor, UUID id) {
        return IntroductionParticipant.signedIn(actor, id);
    }

    IntroductionView seen(Actor actor, UUID id) {
        return reading.find(as(actor, id));
    }

    /** Returns a full hour some days from now. */
    Instant inDays(int days) {
        return clock.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.HOURS);
    }

    /** Moves a date of an introduction to an hour ago. */
    void past(UUID id, String column) {
        moved(id, column, clock.now().minus(Duration.ofHours(1)));
    }

    void moved(UUID id, String column, Instant to) {
        jdbc.update(
                "UPDATE introduction SET " + column + " = ? WHERE id = ?",
                to.toString().replace("T", " ").replace("Z", ""),
                id.toString());
    }

    int acts(UUID id, String act) {
        Integer found = jdbc.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND act = ?", Integer.class, id.toString(), act);
        return found == null ? 0 : found;
    }
}
