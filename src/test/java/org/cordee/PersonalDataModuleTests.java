package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.account.AccountSettings;
import org.cordee.account.ApiTokens;
import org.cordee.account.ChangingAccess;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.audit.VerifyingAudit;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.InvitationMessage;
import org.cordee.consortium.LaunchWords;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.talk.PostingMessage;
import org.cordee.platform.TestDatabase;
import org.cordee.process.PartyActs;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** All personal data are listed column by column, and an erased person is found in no schema. */
class PersonalDataModuleTests extends ProcessScene {

    private static final Path LIST = Path.of("src/docs/personal-data.md");
    private static final Path NOT_PERSONAL = Path.of("src/test/resources/not-personal.columns");
    private static final Pattern COLUMN = Pattern.compile("`([a-z_]*)\\.([a-z0-9_*]+)`");

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyColumnIsDeclaredPersonalOrNot() throws IOException {
        Set<String> schema = new TreeSet<>(jdbc.queryForList(
                "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'",
                String.class));
        Set<String> personal = personal(schema);
        Set<String> notPersonal = notPersonal();

        assertThat(new TreeSet<>(personal)).as("in both lists").doesNotContainAnyElementsOf(notPersonal);
        personal.addAll(notPersonal);
        assertThat(personal)
                .as("listed: every column of the schema and no other")
                .containsExactlyInAnyOrderElementsOf(schema);
    }

    @Test
    void anErasedPersonIsFoundNowhereAndTheAuditStaysValid() {
        String mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
        String email = mark + "@orme.example";
        String name = "Nadia " + mark;
        Firm partner = scenes.firm("Les Mains Vertes de l’Orme");
        UUID person = scenes.bean(RegisteringPeople.class)
                .register(
                        email,
                        name,
                        "une phrase de test",
                        Locale.FRENCH,
                        List.of(new RoleGrant(partner.organisationId(), Set.of(Role.MEMBER))));
        leaveTracesEverywhere(person, partner, email, name);
        assertThat(found(mark))
                .contains(
                        "letter.recipient",
                        "person.email",
                        "invitation_forward.email",
                        "invitation.nda_email",
                        "talk_message.words");

        scenes.bean(ChangingAccess.class).erase(Scenes.ADMINISTRATOR, person);

        assertThat(found(mark)).isEmpty();
        assertThat(scenes.bean(VerifyingAudit.class).verify().isSound()).isTrue();
        Map<String, Object> letter = jdbc.queryForMap(
                "SELECT kind, state, written_at, html, title FROM letter WHERE person_id = ? AND kind = 'INVITATION'",
                person.toString());
        assertThat(letter)
                .containsEntry("state", "KEPT")
                .containsEntry("html", "")
                .containsEntry("title", "—");
        assertThat(letter.get("written_at")).isNotNull();
    }

    @Test
    void anErasedContactOfTheLeadIsInNoInvitationAndInNoLetter() {
        String mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
        String name = "Inès d'" + mark;
        Firm lead = scenes.firm("Sillage Travaux publics");
        Firm partner = scenes.firm("Les Mains Vertes de l’Orme");
        UUID person = scenes.bean(RegisteringPeople.class)
                .register(
                        mark + "@sillage.example",
                        name,
                        "une phrase de test",
                        Locale.FRENCH,
                        List.of(new RoleGrant(lead.organisationId(), Set.of(Role.MEMBER))));
        jdbc.update(
                "UPDATE establishment SET contact_email = ? WHERE id = ?",
                UUID.randomUUID() + "@orme.example",
                partner.establishmentId().toString());
        Scene scene = scenes.prepared(scenes.opened(lead, false), List.of(partner));
        InvitationMessage message = new InvitationMessage("Demandez " + name, name, "01 99 00 12 34");
        scenes.bean(LaunchingInvitations.class).launch(lead.actor(), scene.id(), new LaunchWords(null, null, message));
        scenes.await("the letter", () -> found(mark).contains("letter.html"));
        assertThat(found(mark)).contains("consortium.lead_word", "consortium.contact_name", "letter.text");

        scenes.bean(ChangingAccess.class).erase(Scenes.ADMINISTRATOR, person);

        assertThat(found(mark)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT contact_phone FROM consortium WHERE id = ?",
                        String.class,
                        scene.id().toString()))
                .isNull();
    }

    /** Creates personal data by acts where an act writes them, else as the room would store them. */
    private void leaveTracesEverywhere(UUID person, Firm partner, String email, String name) {
        scenes.bean(org.cordee.account.Accounts.class).administrator();
        Actor nadia =
                new Actor(person, partner.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
        Firm asThemselves = new Firm(partner.organisationId(), partner.establishmentId(), nadia);
        Scene scene = scenes.launched(true, List.of(asThemselves));
        UUID invitation = acts.invitation(scene, asThemselves);
        scenes.await("the letter", () -> found(email).contains("letter.recipient"));
        scenes.bean(AnsweringInvitation.class).forward(nadia, invitation, email, name);
        scenes.await("the forwarded letter", () -> count("FORWARDED", email) == 1);
        scenes.bean(PostingMessage.class)
                .aboutInvitation(nadia, invitation, Ids.next(), "Appelez " + name + " ou écrivez à " + email);
        new PartyActs(scenes).accept(scene, asThemselves);
        acts.sign(scene, asThemselves);
        jdbc.update(
                "UPDATE invitation SET nda_signatory_name = ?, nda_email = ? WHERE id = ?",
                name,
                email,
                invitation.toString());
        scenes.bean(ApiTokens.class)
                .issue(
                        nadia,
                        "clé de " + name,
                        null,
                        scenes.bean(AccountSettings.class).passwordLinkLife());
        scenes.bean(OneTimeLinks.class)
                .issue(
                        "invitation",
                        invitation,
                        partner.organisationId(),
                        email,
                        scenes.now().plusSeconds(60));
        jdbc.update(
                "UPDATE establishment SET contact_email = ? WHERE id = ?",
                email,
                partner.establishmentId().toString());
        FormDrafts drafts = scenes.bean(FormDrafts.class);
        DraftFields typed = DraftFields.sent(Map.of("email", new String[] {email}, "name", new String[] {name}));
        drafts.save(nadia, DraftKey.of("invitation", invitation), typed);
        drafts.save(scene.lead().actor(), DraftKey.of("invitation", invitation), typed);
        jdbc.update("UPDATE letter SET last_error = ? WHERE recipient = ?", "550 " + email + " unknown", email);
        jdbc.update(
                "INSERT INTO idempotent_request (principal, request_key, request_hash, status, body, created_at)"
                        + " VALUES (?, ?, UNHEX(SHA2('x', 256)), 201, ?, ?)",
                Ids.next().toString(),
                "key",
                ("{\"email\":\"" + email + "\"}").getBytes(StandardCharsets.UTF_8),
                Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        scenes.await("every letter of this scene", () -> nothingIsLeftToHear());
    }

    private long count(String kind, String email) {
        Long letters = jdbc.queryForObject(
                "SELECT count(*) FROM letter WHERE kind = ? AND recipient = ?", Long.class, kind, email);
        return letters == null ? 0 : letters;
    }

    private boolean nothingIsLeftToHear() {
        Long left = jdbc.queryForObject("SELECT count(*) FROM event_publication", Long.class);
        return left != null && left == 0;
    }

    /** Returns the columns of every schema of this JVM, texts and bytes alike, that contain the text. */
    private List<String> found(String mark) {
        List<String> columns = new ArrayList<>();
        jdbc.query(
                "SELECT table_schema, table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema LIKE '" + TestDatabase.schema("%") + "'"
                        + " AND (data_type LIKE '%text' OR data_type LIKE '%char' OR data_type LIKE '%blob')",
                row -> {
                    String table = "`" + row.getString(1) + "`.`" + row.getString(2) + "`";
                    Long hits = jdbc.queryForObject(
                            "SELECT count(*) FROM " + table + " WHERE LOCATE(?, `" + row.getString(3) + "`) > 0",
                            Long.class,
                            mark.getBytes(StandardCharsets.UTF_8));
                    if (hits != null && hits > 0) {
                        columns.add(row.getString(2) + "." + row.getString(3));
                    }
                });
        return columns;
    }

    private static Set<String> personal(Set<String> schema) throws IOException {
        Set<String> columns = new TreeSet<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("| `")) {
                continue;
            }
            Matcher name = COLUMN.matcher(line.split("\\|")[1]);
            String table = "";
            while (name.find()) {
                table = name.group(1).isEmpty() ? table : name.group(1);
                columns.addAll(named(table, name.group(2), schema));
            }
        }
        return columns;
    }

    private static Set<String> named(String table, String column, Set<String> schema) {
        return column.equals("*")
                ? schema.stream().filter(known -> known.startsWith(table + ".")).collect(Collectors.toSet())
                : Set.of(table + "." + column);
    }

    private static Set<String> notPersonal() throws IOException {
        return Files.readAllLines(NOT_PERSONAL).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> {
                    String[] halves = line.split(": ", 2);
                    return List.of(halves[1].split(" ")).stream().map(column -> halves[0] + "." + column);
                })
                .collect(Collectors.toSet());
    }
}
