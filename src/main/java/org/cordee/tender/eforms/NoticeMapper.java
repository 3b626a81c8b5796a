package org.cordee.tender.eforms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ProcurementProjectLotType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ProcurementProjectType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.TenderingProcessType;
import org.cordee.shared.WebAddress;
import org.cordee.tender.Buyer;
import org.cordee.tender.CodeLists;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractNature;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeIdentity;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.TolerantContent;
import org.jspecify.annotations.Nullable;

/**
 * Converts a parsed notice into our types. A value that a consultation must have is noted as a flaw when it is missing;
 * any other unreadable value is noted as a remark and left out.
 */
final class NoticeMapper {

    private final NoticeDocument source;
    private final List<Flaw> flaws;
    private final List<Flaw> remarks;
    private final NoticeExtension parties;
    private final @Nullable String language;
    private final @Nullable String buyerId;
    private final NoticeDates moments;
    private final ConsultationContent content;

    NoticeMapper(NoticeDocument source, List<Flaw> flaws, List<Flaw> remarks) {
        this.source = source;
        this.flaws = flaws;
        this.remarks = remarks;
        this.parties = new NoticeExtension(source.extensions());
        this.language = NoticeTexts.orNull(source.language());
        this.buyerId = buyerId();
        this.moments = new NoticeDates(remarks, CodeLists.zoneOf(parties.country(buyerId), parties.nuts(buyerId)));
        TolerantContent readable = TolerantContent.of(readContent());
        this.content = readable.content();
        remarks.addAll(readable.remarks());
    }

    /** Returns the content of the notice, complete or not. */
    ConsultationContent content() {
        return content;
    }

    /**
     * Returns the notice with its identity, or null when the identity cannot be read; the reasons are among the flaws.
     */
    @Nullable
    Notice map() {
        String noticeId = required(source.noticeId(), "notice.id-missing", "noticeId", "ID", 100);
        String version = required(source.version(), "notice.version-missing", "noticeVersion", "VersionID", 20);
        String procedureId =
                required(source.procedureId(), "notice.procedure-id-missing", "procedureId", "ContractFolderID", 100);
        String spoken = required(language, "notice.language-missing", "language", "NoticeLanguageCode", 3);
        Instant issuedAt = issuedAt();
        NoticeIdentity.Reference corrects = corrects();
        if (noticeId == null || version == null || procedureId == null || spoken == null || issuedAt == null) {
            return null;
        }
        return new Notice(
                new NoticeIdentity(
                        noticeId, version, procedureId, spoken, parties.subtype(), issuedAt, corrects, reason()),
                content,
                new CriteriaMapper(language).of(source.lots()),
                List.of());
    }

    private ConsultationContent readContent() {
        ProcurementProjectType project = source.project();
        TenderingProcessType process = source.process();
        return new ConsultationContent(
                project == null ? null : NoticeTexts.orNull(project.getIDValue()),
                project == null ? null : NoticeTexts.inLanguage(project.getName(), language),
                buyer(),
                process == null ? null : procedure(process.getProcedureCodeValue()),
                project == null ? null : nature(project),
                platform(),
                lots());
    }

    private Buyer buyer() {
        String published = parties.country(buyerId);
        String country = published == null ? null : CodeLists.alpha2(published);
        return new Buyer(
                parties.name(buyerId, language),
                parties.registration(buyerId),
                parties.city(buyerId),
                country,
                BuyerKindReader.of(source.buyers(), country));
    }

    private List<LotContent> lots() {
        List<ProcurementProjectLotType> published = source.lots().stream()
                .filter(lot -> lot.getID() == null
                        || "Lot".equals(lot.getID().getSchemeID())
                        || "Lot".equals(lot.getID().getSchemeName()))
                .toList();
        List<LotContent> lots = new ArrayList<>();
        for (int index = 0; index < published.size(); index++) {
            lots.add(new LotMapper(published.get(index), wholes(published.size()), language, moments, remarks, index)
                    .map());
        }
        return lots;
    }

    /** Returns the parts of the procedure from which a lot takes what it lacks. */
    private LotMapper.Whole wholes(int lots) {
        return new LotMapper.Whole(source.project(), lots == 1);
    }

    /**
     * Returns the address where bids are deposited (BT-18), else the address of the documents (BT-15), else the buyer's
     * profile. An address that no page can open, as one of FTP, counts only when there is no other.
     */
    private @Nullable String platform() {
        List<String> published = Stream.concat(
                        source.lots().stream().flatMap(LotMapper::platforms),
                        source.buyers().stream().map(party -> NoticeTexts.orNull(party.getBuyerProfileURIValue())))
                .flatMap(Stream::ofNullable)
                .toList();
        return published.stream()
                .filter(WebAddress::isLink)
                .findFirst()
                .or(() -> published.stream().findFirst())
                .orElse(null);
    }

    private @Nullable String buyerId() {
        return source.buyers().stream()
                .filter(party -> party.getParty() != null)
                .flatMap(party -> party.getParty().getPartyIdentification().stream())
                .map(identification -> identification.getIDValue())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant issuedAt() {
        if (source.issueDate() == null) {
            flaws.add(Flaw.inField("date.missing", "issuedAt").at(source.root() + "/IssueDate", null));
            return null;
        }
        return moments.readIssue(source.issueDate(), source.issueTime(), source.root() + "/IssueDate");
    }

    private NoticeIdentity.@Nullable Reference corrects() {
        String written = parties.changedNotice();
        if (written == null) {
            return null;
        }
        NoticeIdentity.Reference reference = NoticeIdentity.Reference.read(written);
        if (reference == null) {
            remarks.add(Flaw.inField("notice.changed-notice-unreadable", "corrects", written)
                    .at("Changes/ChangedNoticeIdentifier", null));
        }
        return reference;
    }

    private NoticeIdentity.@Nullable ChangeReason reason() {
        String code = parties.changeReason();
        return code == null ? null : new NoticeIdentity.ChangeReason(code, parties.changeText());
    }

    private @Nullable String required(@Nullable String value, String code, String field, String element, int longest) {
        String text = NoticeTexts.orNull(value);
        if (text == null) {
            flaws.add(Flaw.inField(code, field).at(source.root() + "/" + element, null));
        } else if (text.length() > longest) {
            flaws.add(Flaw.inField("text.too-long", field, longest).at(source.root() + "/" + element, null));
        }
        return text;
    }

    private static @Nullable ProcedureKind procedure(@Nullable String code) {
        String known = NoticeTexts.orNull(code);
        if (known == null) {
            return null;
        }
        return switch (known) {
            case "open" -> ProcedureKind.OPEN;
            case "restricted" -> ProcedureKind.RESTRICTED;
            case "neg-w-call", "neg-wo-call" -> ProcedureKind.NEGOTIATED;
            case "comp-dial" -> ProcedureKind.COMPETITIVE_DIALOGUE;
            case "innovation" -> ProcedureKind.INNOVATION_PARTNERSHIP;
            default -> ProcedureKind.OTHER;
        };
    }

    /**
     * Returns the nature of the contract; supplies as the main nature (BT-23) with services or works as another
     * (BT-531) are joined.
     */
    private static @Nullable ContractNature nature(ProcurementProjectType project) {
        ContractNature main = nature(project.getProcurementTypeCodeValue());
        boolean more = project.getProcurementAdditionalType().stream()
                .map(type -> type.getProcurementTypeCode())
                .filter(code -> code != null && "contract-nature".equals(code.getListName()))
                .map(code -> nature(code.getValue()))
                .anyMatch(other -> other == ContractNature.SERVICES || other == ContractNature.WORKS);
        return main == ContractNature.SUPPLIES && more ? ContractNature.SUPPLIES_WITH_SERVICES : main;
    }

    private static @Nullable ContractNature nature(@Nullable String code) {
        String known = NoticeTexts.orNull(code);
        if (known == null) {
            return null;
        }
        return switch (known) {
            case "works" -> ContractNature.WORKS;
            case "supplies" -> ContractNature.SUPPLIES;
            case "services" -> ContractNature.SERVICES;
            default -> null;
        };
    }
}
