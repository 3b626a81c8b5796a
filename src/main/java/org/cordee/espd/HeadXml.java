package org.cordee.espd;

import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads and writes the data that identify a document. The procedure and the group stand among them. */
final class HeadXml {

    static final String PROFILE = "ESPD-EDMv4.1.0";

    private static final String PROFILES = "ESPD-EDMv4.";
    private static final String UBL_VERSION = "2.3";
    private static final String SCHEME_VERSION = "4.1.0";

    private HeadXml() {}

    /** @throws RuleViolation for a document of ESPD 3 or older, whose criteria have another structure */
    static void requireVersion(XmlPart root) {
        String profile = profile(root);
        if (!profile.startsWith(PROFILES)) {
            throw new RuleViolation("espd.file.version", profile);
        }
    }

    private static String profile(XmlPart root) {
        return Objects.requireNonNullElse(root.text("ProfileExecutionID"), "?");
    }

    static EspdHead read(XmlPart root, EspdNotes notes) {
        root.text("UBLVersionID");
        String profile = profile(root);
        if (!profile.equals(PROFILE)) {
            notes.add("version", root, profile);
        }
        return new EspdHead(
                PartXml.requiredId(root, "ID"),
                PartXml.requiredId(root, "UUID"),
                "true".equals(root.text("CopyIndicator")) || "1".equals(root.text("CopyIndicator")),
                Objects.requireNonNull(PartXml.day(root, "IssueDate")),
                PartXml.time(root, "IssueTime"),
                root.text("VersionID"),
                root.text("PreviousVersionID"));
    }

    static void write(XmlText out, EspdHead head, EspdProcedure procedure, @Nullable String groupName) {
        out.leaf("UBLVersionID", UBL_VERSION, Map.of("schemeAgencyID", "OASIS-UBL-TC"));
        out.leaf("ProfileExecutionID", PROFILE, versioned());
        out.id("ID", head.id());
        out.leaf("CopyIndicator", Boolean.toString(head.copy()));
        out.id("UUID", head.uuid());
        out.id("ContractFolderID", procedure.reference());
        out.leaf("IssueDate", head.issuedOn().toString());
        out.leaf("IssueTime", time(head.issuedAt()));
        out.leaf("EconomicOperatorGroupName", groupName);
        out.leaf("VersionID", head.version(), versioned());
        out.leaf("PreviousVersionID", head.previousVersion(), versioned());
        out.code("ProcedureCode", procedure.code(), CodeList.PROCEDURE);
    }

    /** Returns the attributes of what the standard itself identifies. */
    static Map<String, String> versioned() {
        return XmlText.attributes("schemeAgencyID", "OP", "schemeVersionID", SCHEME_VERSION);
    }

    /** Returns the attributes of the identifiers of criteria, groups, properties and lots. */
    static Map<String, String> ofCriterion() {
        return XmlText.attributes("schemeID", "Criterion", "schemeAgencyID", "OP", "schemeVersionID", SCHEME_VERSION);
    }

    private static @Nullable String time(@Nullable OffsetTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_TIME.format(time);
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
