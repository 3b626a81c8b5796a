package org.cordee.assessment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.TenderFacts;
import org.cordee.consortium.Tenders;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.evidence.DeclaredGround;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.LawCase;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.RecordingStatements;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.submission.ReceivedDeposits.DepositForLegalCheck;
import org.cordee.tender.RecordingConsultations;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stores an example as a grouping: its operators and its consultation by their use cases, the rest as rows, because a
 * whole procedure for each example would take minutes.
 */
final class StoringExample {

    private static final Pattern SIRET = Pattern.compile("(?<![0-9])([0-9]{9})([0-9]{5})(?![0-9])");
    private static final Pattern SIREN = Pattern.compile("(?<=\")([0-9]{9})(?=\")");
    private static final String HASH = "0".repeat(64);
    private static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    private final ApplicationContext application;
    private final JdbcTemplate jdbc;
    private final StoredExample example;
    private final LawCase law;

    StoringExample(ApplicationContext application, StoredExample example) {
        this.application = application;
        this.jdbc = application.getBean(JdbcTemplate.class);
        this.example = example;
        this.law = example.law();
    }

    /** Replaces the numbers of enterprises by fresh ones: the directory knows each enterprise once. */
    static String withFreshNumbers(String text) {
        Map<String, Siret> first = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        Matcher sirets = SIRET.matcher(text);
        while (sirets.find()) {
            String siren = sirets.group(1);
            boolean again = first.containsKey(siren);
            Siret base = first.computeIfAbsent(siren, unknown -> SampleNumbers.siret());
            known.putIfAbsent(
                    sirets.group(), again ? SampleNumbers.another(base.siren()).value() : base.value());
        }
        String fresh = SIRET.matcher(text).replaceAll(found -> known.get(found.group()));
        return SIREN.matcher(fresh)
                .replaceAll(found -> first.containsKey(found.group())
                        ? first.get(found.group()).siren().value()
                        : found.group());
    }

    /** Stores the grouping and the other candidacies, and returns its id. */
    UUID store() {
        example.operators().forEach(this::register);
        UUID consultation = application.getBean(RecordingConsultations.class).record(Actor.system(), example.content());
        Instant launched = example.launched();
        if (launched != null) {
            jdbc.update("UPDATE consultation SET issued_at = ? WHERE id = ?", utc(launched), consultation.toString());
        }
        Map<UUID, TenderFacts.TenderLot> lots = new LinkedHashMap<>();
        application.getBean(Tenders.class).facts(consultation).lots().forEach(lot -> {
            example.isRecorded(lot.number(), lot.id());
            lots.put(lot.id(), lot);
        });
        ConsortiumFacts consortium = example.consortium(consultation);
        List<MemberFacts> members = example.members();
        UUID lead = members.stream()
                .filter(MemberFacts::lead)
                .map(MemberFacts::establishmentId)
                .findFirst()
                .orElseThrow();
        insertConsortium(consortium, consortium.leadOrganisationId(), lead, lots);
        members.forEach(member -> insertMember(consortium.id(), member));
        example.shares().ifPresent(shares -> insertShares(consortium.id(), shares));
        insertTasks(consortium.id());
        insertHandedOn(consortium.id(), members);
        insertAgreement(consortium.id(), members);
        example.exclusions().forEach((organisation, grounds) -> insertGrounds(consortium.id(), organisation, grounds));
        insertDeposits(consortium);
        example.others().forEach(other -> insertRival(consultation, other, lots));
        return consortium.id();
    }

    private void register(String siren, List<CaseOperator> operators) {
        CaseOperator first = operators.get(0);
        UUID organisation = application
                .getBean(RegisteringOrganisations.class)
                .register(
                        COORDINATOR,
                        OrganisationIdentity.french(new Siren(siren)).asSimulated(),
                        example.profile(first),
                        operators.stream().map(example::establishmentProfile).toList());
        Map<String, UUID> places = new HashMap<>();
        for (EstablishmentFacts place :
                application.getBean(DirectoryLookup.class).establishmentsOf(organisation)) {
            places.put(ConsortiumCaseFacts.id(place), place.establishmentId());
        }
        example.isRegistered(siren, organisation, places);
        application.getBean(RecordingStatements.class).state(COORDINATOR, organisation, 0, example.statement(first));
    }

    private void insertConsortium(
            ConsortiumFacts consortium, UUID lead, UUID leadPlace, Map<UUID, TenderFacts.TenderLot> lots) {
        jdbc.update(
                "INSERT INTO consortium (id, version, name, consultation_id, consultation_title, consultation_reference,"
                        + " buyer_name, form, nda_required, lead_organisation_id, lead_establishment_id, state,"
                        + " decision_awaited, deadline_at, deadline_offset, deadline_zone, opened_at, planned_at)"
                        + " VALUES (?, 0, ?, ?, 'Marché', 'VDL-2027-07', 'Ville de l’Orme', ?, TRUE, ?, ?, ?, FALSE, ?, ?, ?,"
                        + " ?, ?)",
                consortium.id().toString(),
                consortium.name(),
                consortium.consultationId().toString(),
                consortium.form().name(),
                lead.toString(),
                leadPlace.toString(),
                consortium.state().name(),
                utc(consortium.deadline().instant()),
                consortium.deadline().offset().getId(),
                consortium.deadline().zone().getId(),
                utc(law.at().toInstant()),
                utc(law.at().toInstant()));
        for (int at = 0; at < consortium.lotIds().size(); at++) {
            TenderFacts.TenderLot lot = lots.get(consortium.lotIds().get(at));
            jdbc.update(
                    "INSERT INTO consortium_lot (consortium_id, position_no, lot_id, lot_key, lot_number, lot_title)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    consortium.id().toString(),
                    at,
                    lot.id().toString(),
                    lot.key(),
                    lot.number(),
                    lot.title());
        }
    }

    private void insertMember(UUID consortium, MemberFacts member) {
        jdbc.update(
                "INSERT INTO consortium_member (id, version, consortium_id, lot_id, establishment_id, organisation_id,"
                        + " is_lead, state, joined_at) VALUES (?, 0, ?, ?, ?, ?, ?, 'CONFIRMED', ?)",
                member.memberId().toString(),
                consortium.toString(),
                member.lotId().toString(),
                member.establishmentId().toString(),
                member.organisationId().toString(),
                member.lead(),
                utc(law.at().toInstant()));
    }

    private void insertShares(UUID consortium, LatestShares shares) {
        UUID proposal = Ids.next();
        jdbc.update(
                "INSERT INTO share_proposal (id, version, consortium_id, attempt_no, round_no, last_one, state, form,"
                        + " payment, exclusive, prices_open, proposed_at, due_at)"
                        + " VALUES (?, 0, ?, 1, 1, FALSE, 'AGREED', ?, ?, FALSE, FALSE, ?, ?)",
                proposal.toString(),
                consortium.toString(),
                shares.terms().form().name(),
                shares.terms().payment().name(),
                utc(law.at().toInstant()),
                utc(law.at().toInstant()));
        int line = 0;
        for (AgreedShare share : shares.shares()) {
            jdbc.update(
                    "INSERT INTO share_line (proposal_id, line_no, lot_id, member_id, work, percentage, amount, hours)"
                            + " VALUES (?, ?, ?, ?, '', ?, ?, ?)",
                    proposal.toString(),
                    line++,
                    share.lotId().toString(),
                    share.memberId().toString(),
                    share.percentage().value(),
                    share.amount().euros(),
                    share.hours().value());
        }
    }

    private void insertTasks(UUID consortium) {
        jdbc.update("INSERT INTO task_plan (id, version) VALUES (?, 0)", consortium.toString());
        int[] at = {0};
        example.tasks().stream()
                .filter(task -> task.memberId() != null || task.subcontracted())
                .forEach(task -> jdbc.update(
                        "INSERT INTO assigned_task (consortium_id, position_no, task, member_id) VALUES (?, ?, ?, ?)",
                        consortium.toString(),
                        at[0]++,
                        task.task(),
                        task.memberId() == null ? null : task.memberId().toString()));
    }

    /** Stores one declaration for each member that hands work on, uses staff of others or relies on them. */
    private void insertHandedOn(UUID consortium, List<MemberFacts> members) {
        Map<UUID, UUID> plans = new HashMap<>();
        Map<UUID, UUID> owners = new HashMap<>();
        members.forEach(member -> owners.put(member.memberId(), member.organisationId()));
        Stream.of(
                        example.handedOn().subcontracts().stream().map(one -> one.memberId()),
                        example.handedOn().staff().stream().map(one -> one.memberId()),
                        example.handedOn().reliedUpon().stream().map(one -> one.memberId()))
                .flatMap(member -> member)
                .map(owners::get)
                .forEach(organisation -> plans.computeIfAbsent(organisation, first -> plan(consortium, organisation)));
        example.handedOn()
                .subcontracts()
                .forEach(one -> jdbc.update(
                        "INSERT INTO subcontract (plan_id, position_no, member_id, establishment_id, nature, tasks, amount,"
                                + " hours, accessory, service) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        plans.get(owners.get(one.memberId())).toString(),
                        position(plans.get(owners.get(one.memberId())), "subcontract"),
                        one.memberId().toString(),
                        one.establishmentId().toString(),
                        one.nature(),
                        String.join("\n", one.tasks()),
                        one.amount().euros(),
                        one.hours().value(),
                        one.accessory(),
                        one.service()));
        example.handedOn()
                .staff()
                .forEach(one -> jdbc.update(
                        "INSERT INTO staff_made_available (plan_id, position_no, member_id, establishment_id, hours, amount)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        plans.get(owners.get(one.memberId())).toString(),
                        position(plans.get(owners.get(one.memberId())), "staff_made_available"),
                        one.memberId().toString(),
                        one.establishmentId().toString(),
                        one.hours().value(),
                        one.amount().euros()));
        example.handedOn()
                .reliedUpon()
                .forEach(one -> jdbc.update(
                        "INSERT INTO relied_upon_operator (plan_id, position_no, member_id, establishment_id, capacity,"
                                + " committed) VALUES (?, ?, ?, ?, ?, ?)",
                        plans.get(owners.get(one.memberId())).toString(),
                        position(plans.get(owners.get(one.memberId())), "relied_upon_operator"),
                        one.memberId().toString(),
                        one.establishmentId().toString(),
                        one.capacity(),
                        one.committed()));
    }

    private UUID plan(UUID consortium, UUID organisation) {
        UUID plan = Ids.next();
        jdbc.update(
                "INSERT INTO subcontract_plan (id, version, consortium_id, organisation_id, revision_no)"
                        + " VALUES (?, 0, ?, ?, 1)",
                plan.toString(),
                consortium.toString(),
                organisation.toString());
        return plan;
    }

    /** Returns the place of the next row in a declaration; Hibernate reads a list by its places from 0 on. */
    private Integer position(UUID plan, String table) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + table + " WHERE plan_id = ?", Integer.class, plan.toString());
    }

    private void insertAgreement(UUID consortium, List<MemberFacts> members) {
        if (!example.isConcluded()) {
            return;
        }
        Map<UUID, String> parties = new LinkedHashMap<>();
        for (int at = 0; at < members.size(); at++) {
            parties.putIfAbsent(
                    members.get(at).organisationId(),
                    String.valueOf(law.consortium().members().get(at).signatory()));
        }
        insertAgreement(consortium, parties);
    }

    /** @param signatories by party */
    private void insertAgreement(UUID consortium, Map<UUID, String> signatories) {
        UUID agreement = Ids.next();
        LocalDateTime at = utc(law.at().toInstant());
        jdbc.update(
                "INSERT INTO agreement (id, version, consortium_id, attempt_no, number_no, state, shown_text, text_sha256,"
                        + " document_id, withdrawal_days, transfer_days, confidentiality_years, released_at, ended_at)"
                        + " VALUES (?, 0, ?, 1, 1, 'SIGNED', '', ?, ?, 30, 15, 5, ?, ?)",
                agreement.toString(),
                consortium.toString(),
                HASH,
                Ids.next().toString(),
                at,
                at);
        int turn = 0;
        for (Map.Entry<UUID, String> party : signatories.entrySet()) {
            jdbc.update(
                    "INSERT INTO agreement_signature (agreement_id, turn_no, signature_id, organisation_id, party_name,"
                            + " state, reads_all, annex_text, annex_sha256, annex_document_id, opened_at, due_at, signed_at,"
                            + " signatory_name, signatory_function, signed_via, signatory_person_id)"
                            + " VALUES (?, ?, ?, ?, 'Partie', 'SIGNED', FALSE, '', ?, ?, ?, ?, ?, 'Ana Petit', 'Gérante',"
                            + " 'ACCOUNT', ?)",
                    agreement.toString(),
                    turn++,
                    Ids.next().toString(),
                    party.getKey().toString(),
                    HASH,
                    Ids.next().toString(),
                    at,
                    at,
                    at,
                    StoredExample.person(party.getValue()).toString());
        }
    }

    private void insertGrounds(UUID consortium, UUID organisation, List<DeclaredGround> grounds) {
        UUID file = Ids.next();
        LocalDateTime at = utc(law.at().toInstant());
        jdbc.update(
                "INSERT INTO evidence_file (id, version, consortium_id, organisation_id, establishment_id, is_lead, state,"
                        + " rounds, due_at, exclusions_declared_at, declared_text_version)"
                        + " VALUES (?, 0, ?, ?, ?, FALSE, 'AWAITED', 0, ?, ?, 1)",
                file.toString(),
                consortium.toString(),
                organisation.toString(),
                organisation.toString(),
                at,
                at);
        for (int entry = 0; entry < grounds.size(); entry++) {
            jdbc.update(
                    "INSERT INTO evidence_exclusion (evidence_file_id, entry_no, ground, standing, day)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    file.toString(),
                    entry,
                    grounds.get(entry).ground().name(),
                    grounds.get(entry).standing().name(),
                    grounds.get(entry).day());
        }
    }

    private void insertDeposits(ConsortiumFacts consortium) {
        for (DepositForLegalCheck received : example.deposits()) {
            UUID deposit = Ids.next();
            LocalDateTime completed = utc(received.completedAt());
            jdbc.update(
                    "INSERT INTO deposit (id, consortium_id, once_key, receipt_number, document_id, package_sha256,"
                            + " package_size, manifest_sha256, started_at, completed_at, deadline_at, zone, outcome,"
                            + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, 'IN_TIME', ?)",
                    deposit.toString(),
                    consortium.id().toString(),
                    deposit.toString(),
                    deposit.toString(),
                    Ids.next().toString(),
                    HASH,
                    HASH,
                    utc(received.startedAt()),
                    completed,
                    utc(consortium.deadline().instant()),
                    consortium.deadline().zone().getId(),
                    completed);
            if (!received.complete()) {
                jdbc.update(
                        "INSERT INTO deposit_gap (deposit_id, position, name, kind) VALUES (?, 0, 'DC1.pdf', 'MISSING')",
                        deposit.toString());
            }
            insertLaterFacts(deposit, received, completed);
        }
    }

    private void insertLaterFacts(UUID deposit, DepositForLegalCheck received, LocalDateTime completed) {
        Instant backup = received.known().backupReceivedAt();
        jdbc.update(
                "INSERT INTO deposit_aftermath (id, deposit_id, said_at, backup_received_at, backup_marked,"
                        + " own_equipment_worked, platform_evidence, buyer_disproves, unreadable)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next().toString(),
                deposit.toString(),
                completed,
                backup == null ? null : utc(backup),
                received.known().backupMarked(),
                received.known().ownEquipmentWorked(),
                received.known().platformEvidence(),
                received.known().buyerDisproves(),
                received.known().unreadable());
    }

    private void insertRival(UUID consultation, CaseCandidacy other, Map<UUID, TenderFacts.TenderLot> lots) {
        ConsortiumFacts own = example.consortium(consultation);
        UUID id = example.rivalId(other);
        String leadSiret = other.lead() == null ? SampleNumbers.siret().value() : other.lead();
        UUID lead = example.organisation(leadSiret);
        List<UUID> theirs = example.lotsOf(other);
        insertConsortium(
                new ConsortiumFacts(id, own.terms(), own.state(), consultation, theirs, lead, own.deadline()),
                lead,
                example.establishment(leadSiret),
                lots);
        for (UUID lot : theirs) {
            other.members().stream()
                    .map(siret -> new MemberFacts(
                            Ids.next(),
                            id,
                            lot,
                            example.establishment(siret),
                            example.organisation(siret),
                            siret.equals(leadSiret),
                            MemberState.CONFIRMED))
                    .forEach(member -> insertMember(id, member));
        }
        // one person signs there, for its own enterprise or for the lead; of several the one that is known here matters
        StoredExample.signatories(other).stream()
                .filter(example.persons()::contains)
                .findFirst()
                .or(() -> StoredExample.signatories(other).stream().findFirst())
                .ifPresent(person -> insertAgreement(
                        id, Map.of(example.employer(other, person).orElse(lead), person)));
    }

    /**
     * Deletes the rows of the grouping and of the other candidacies, so that no sweep of the product finds them. A
     * grouping with a deposit stays, because no deposit can be deleted.
     */
    void delete() {
        Stream.concat(Stream.of(example.id), example.others().stream().map(example::rivalId))
                .map(UUID::toString)
                .filter(one -> jdbc.queryForList("SELECT id FROM deposit WHERE consortium_id = ?", String.class, one)
                        .isEmpty())
                .forEach(this::delete);
    }

    private void delete(String consortium) {
        String plans = " WHERE plan_id IN (SELECT id FROM subcontract_plan WHERE consortium_id = ?)";
        String files = " WHERE evidence_file_id IN (SELECT id FROM evidence_file WHERE consortium_id = ?)";
        String agreements = " WHERE agreement_id IN (SELECT id FROM agreement WHERE consortium_id = ?)";
        String proposals = " WHERE proposal_id IN (SELECT id FROM share_proposal WHERE consortium_id = ?)";
        Stream.of(
                        "assessment_run WHERE consortium_id = ?",
                        "evidence_exclusion" + files,
                        "evidence_file WHERE consortium_id = ?",
                        "agreement_signature" + agreements,
                        "agreement WHERE consortium_id = ?",
                        "subcontract" + plans,
                        "staff_made_available" + plans,
                        "relied_upon_operator" + plans,
                        "subcontract_plan WHERE consortium_id = ?",
                        "assigned_task WHERE consortium_id = ?",
                        "task_plan WHERE id = ?",
                        "share_line" + proposals,
                        "share_proposal WHERE consortium_id = ?",
                        "consortium_member WHERE consortium_id = ?",
                        "consortium_lot WHERE consortium_id = ?",
                        "consortium WHERE id = ?")
                .forEach(rows -> jdbc.update("DELETE FROM " + rows, consortium));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
