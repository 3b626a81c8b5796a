package org.cordee.law.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A case in which every field has a value. */
final class FullCase {

    static final String FULL = """
            case: full
            at: 2027-03-01T10:00:00+01:00
            consultation:
              launchedOn: 2027-02-01
              procedure: NEGOTIATED
              nature: WORKS
              applicationDeadline: 2027-03-10T12:00:00+01:00[Europe/Paris]
              offerDeadline: 2027-03-15T12:00:00+01:00[Europe/Paris]
              multiParticipationForbidden: true
              multiParticipationScope: CONSULTATION
              imposedForm: SEVERAL
              imposedFormJustification: one site
              essentialTasks: [roof, {task: walls, by: "A1"}]
              signatureRequiredAtDeposit: true
              admissibilityDecidedAt: 2027-04-01T10:00:00+02:00
              buyer: {id: vdl, isContractingAuthority: true, kind: LOCAL, runningCostsOver60M: true, zone: America/Martinique, place: FRY20}
              estimatedValue: 1300000.00
              globalContract: {kind: DESIGN_BUILD, infrastructure: true, groupingRequired: true, pmeSharePct: 20, sectorException: true}
            lots:
              - {number: "1", amount: 600000.00, status: MODIFIED, reservation: L2113_13, reservationMinRatio: 0.60,
                 insertionClause: {rate: 8, labourShare: 50, hourlyCost: 31.50, blocking: false},
                 attri1Total: 600000.01, priceScheduleTotal: 600000.02, exclusivelyListedServices: true,
                 durationMonths: 36, capacities: {turnover: 900000.00, headcount: 12.5, estimate: 700000.00},
                 duties: {socialClause: false, derogation: SHORT_WORKS, environmentalClause: true,
                          environmentalCriterion: false, criterion: SOLE_COST, reservationNamed: true},
                 places: [FRF11, FR101]}
              - {number: "2", insertionClause: {hours: 700}}
            organisations:
              - siret: "902 100 452 00017"
                name: First
                legalForm: SCOP
                headcount: 48.25
                turnover: 2400000.00
                balanceSheet: 1200000.00
                parentSiren: "552100554"
                groupHeadcount: 6100
                groupTurnover: 1700000000.00
                groupBalance: 2100000000.00
                partnerEnterprises: [{name: P, sharePct: 25, headcount: 7, turnover: 8.00, balanceSheet: 9.00}]
                publicOwnershipPct: 24.9999
                createdOn: 2020-01-01
                commerciallyAutonomous: true
                essStatus: ESUS
                essFrom: 2026-01-01
                essTo: 2028-01-01
                esusRequestedOn: 2025-11-01
                essMissionStatement: true
                insertionKind: EI
                conventionFrom: 2026-02-01
                conventionTo: 2027-12-31
                disadvantagedWorkerRatio: 0.55
                insertionStaffRatio: 0.5
                previousReservedAwards: [{buyer: vdl, on: 2025-05-05}]
                exclusionGrounds:
                  - {article: L2141-2, debtPaid: true, bindingAgreement: true, agreementRespected: false,
                     agreementShownAt: 2027-02-20T10:00:00+01:00, enforcementMeasure: true, selfCleaning: true,
                     decidedOn: 2026-05-05, until: 2029-05-05, year: 2026, judgeOrdered: true, lifted: true}
                applicationPieces:
                  - {piece: VIGILANCE, obligation: IF_CONCERNED, demandedAt: AWARD, answer: ALREADY_SENT,
                     expiresOn: 2027-06-30}
              - foreignId: A1
              - {foreignId: LAST, name: last}
            consortium:
              id: C-A
              lots: ["1", "2"]
              form: JOINT_LEAD_SEVERAL
              lead: "902 100 452 00017"
              state: SIGNED
              repartitionStated: true
              members:
                - {siret: "90210045200017", lot: "1", share: 60, amount: 360000.00, signatory: s, representative: r,
                   tasks: [roof], insertionHours: {structure: 1, direct: 20, madeAvailable: 300}}
                - {foreignId: A1, lot: "2"}
              subcontracts:
                - {from: A1, siret: "90210045200017", lot: "2", amount: 10.00, insertionHours: 40, accessory: true, tasks: [x], guaranteed: true}
                - {from: A1, foreignId: B1, amount: 11.00, insertionHours: {structure: 1, direct: 20, madeAvailable: 300}}
                - {from: A1, foreignId: B1, amount: 12.00}
              staffing: [{by: B1, siret: A1, lot: "2", amount: 5.00, hours: 6}]
              reliedUpon: [R1, {siret: "90210045200017", lots: ["2"]}, {foreignId: R2}]
            others:
              - {id: C-B, lots: ["1"], lead: X, members: [X, Y], signatories: [s], representatives: [r], state: ABANDONED}
              - {id: C-C, members: [Y]}
              - {id: C-D, members: [Y], alone: false}
            deposit:
              number: 2
              complete: false
              readable: false
              startedAt: 2027-03-15T11:00:00+01:00
              completedAt: 2027-03-15T11:30:00+01:00
              backupCopy: {kind: ELECTRONIC, marked: false, receivedAt: 2027-03-15T11:40:00+01:00}
              diligence: {startedBefore: PT60M, ownEquipmentWorked: true}
              platformEvidence: [a log]
              buyerPlatformLog: shown
            deposits:
              - {startedAt: 2027-03-15T11:00:00+01:00, completedAt: 2027-03-15T11:30:00+01:00, buyerPlatformLog: false}
              - {startedAt: 2027-03-15T11:00:00+01:00, completedAt: 2027-03-15T11:30:00+01:00}
            change: {kind: EXCLUSION_DEMAND, subject: A1, at: 2027-03-20T10:00:00+01:00, guaranteesKept: true,
                     competitionKept: true, replacement: B1, replacementProvidedAt: 2027-03-21T10:00:00+01:00,
                     proof: a letter, newLead: B1, partners: [A1], invited: [B1]}
            buyerMessage: {kind: AWARD, reasonCode: R2181-7, receivedAt: 2027-05-01T10:00:00+02:00, answerBy: 2027-05-04T10:00:00+02:00}
            milestones: [{id: m1, before: 3 calendar days}, {id: m2, before: PT48H}]
            """;

    private FullCase() {}

    static LawCase read(String text) {
        try {
            return CaseFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
