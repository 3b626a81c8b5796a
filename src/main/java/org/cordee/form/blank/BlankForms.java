package org.cordee.form.blank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.document.ArchiveEntry;
import org.cordee.form.FilledForm;
import org.cordee.form.FormCode;
import org.cordee.shared.RuleViolation;

/**
 * Fills in the State's own blanks. A blank is known by the hash of its file; another version may have other rubrics and
 * is not filled in. Only empty places are written, and never a declaration on honour or a signature.
 */
public final class BlankForms {

    private final Map<String, BlankMap> known;

    BlankForms(List<BlankMap> maps) {
        known = maps.stream().collect(Collectors.toMap(BlankMap::sha256, map -> map));
    }

    /** Returns the blanks of the State whose hashes are known. */
    public static BlankForms ofTheState() {
        return new BlankForms(BlankMaps.read("/form/blanks.yaml"));
    }

    /** Returns the form of a file; empty for a file that is no known version of a blank. */
    public Optional<FormCode> recognise(byte[] file) {
        return Optional.ofNullable(known.get(ArchiveEntry.sha256(file))).map(BlankMap::code);
    }

    /**
     * Fills in a blank. Every part of the file but its main part keeps its bytes.
     *
     * @throws RuleViolation for an unknown version, for the blank of another form, and for a hostile file
     */
    public FilledBlank fill(byte[] file, FilledForm form) {
        BlankMap map = known.get(ArchiveEntry.sha256(file));
        if (map == null) {
            throw RuleViolation.of("file", "form.blank.unknown-version");
        }
        if (map.code() != form.code()) {
            throw RuleViolation.of("file", "form.blank.other-form", map.code(), form.code());
        }
        SafeDocx docx = SafeDocx.open(file);
        XmlPart part = XmlPart.read(docx.main());
        BlankFilling filling = new BlankFilling(part, map, form);
        filling.fill();
        return new FilledBlank(
                docx.with(filling.changed().getBytes(StandardCharsets.UTF_8)), filling.written(), filling.left());
    }
}
