package org.cordee.form.blank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.cordee.form.blank.FoundField.Place;
import org.cordee.form.blank.FoundField.Shape;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The empty fields of the form in a PDF file. A filled file is the old one with an addition at its end, so that nothing
 * else in it changes. Scripts of the file are never run.
 */
final class PdfFields {

    static final int LARGEST_FILE = 10 * 1024 * 1024;

    private static final int MOST_PAGES = 500;

    private PdfFields() {}

    /** Runs an action with an opened document. */
    private interface Use<T> {

        T with(PDDocument document, PDAcroForm form) throws IOException;
    }

    static List<FoundField> find(byte[] file) {
        return use(file, (document, form) -> {
            Map<COSDictionary, Integer> pages = pages(document);
            List<FoundField> found = new ArrayList<>();
            for (PDField field : form.getFieldTree()) {
                if (found.size() > FormFields.MOST_FIELDS) {
                    break;
                }
                found(field, pages).ifPresent(found::add);
            }
            return found;
        });
    }

    static byte[] fill(byte[] file, Map<String, String> values) {
        return use(file, (document, form) -> {
            for (PDField field : form.getFieldTree()) {
                String value = values.get(field.getFullyQualifiedName());
                if (value != null) {
                    set(field, value);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        });
    }

    private static <T> T use(byte[] file, Use<T> use) {
        if (file.length > LARGEST_FILE) {
            throw SafeDocx.refusal("too-large", LARGEST_FILE / (1024 * 1024));
        }
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw SafeDocx.refusal("old-or-locked");
            }
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw SafeDocx.refusal("bomb");
            }
            if (form == null) {
                throw SafeDocx.refusal("no-fields");
            }
            if (form.hasXFA()) {
                throw SafeDocx.refusal("xfa");
            }
            return use.with(document, form);
        } catch (InvalidPasswordException locked) {
            throw SafeDocx.refusal("old-or-locked");
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // the library answers damaged structures with exceptions of many types
            throw SafeDocx.refusal("unreadable");
        }
    }

    private static Map<COSDictionary, Integer> pages(PDDocument document) throws IOException {
        Map<COSDictionary, Integer> pages = new HashMap<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            int number = page + 1;
            document.getPage(page).getAnnotations().forEach(annotation -> pages.put(annotation.getCOSObject(), number));
        }
        return pages;
    }

    private static Optional<FoundField> found(PDField field, Map<COSDictionary, Integer> pages) {
        Shape shape = shape(field);
        if (shape == null || field.isReadOnly() || !isEmpty(field)) {
            return Optional.empty();
        }
        int page = field.getWidgets().stream()
                .map(PDAnnotationWidget::getCOSObject)
                .map(widget -> pages.getOrDefault(widget, 0))
                .findFirst()
                .orElse(0);
        String label = Objects.requireNonNullElseGet(field.getAlternateFieldName(), field::getPartialName);
        return Optional.of(new FoundField(
                field.getFullyQualifiedName(), shape, WordParagraph.plain(label), Place.PAGE, page, options(field)));
    }

    /** Returns null for a button, a signature and a field that has parts. */
    private static @Nullable Shape shape(PDField field) {
        if (field instanceof PDTextField) {
            return Shape.TEXT;
        }
        if (field instanceof PDCheckBox) {
            return Shape.BOX;
        }
        return field instanceof PDChoice || field instanceof PDRadioButton ? Shape.CHOICE : null;
    }

    private static boolean isEmpty(PDField field) {
        if (field instanceof PDCheckBox box) {
            return !box.isChecked();
        }
        if (field instanceof PDChoice choice) {
            return choice.getValue().stream().allMatch(String::isBlank);
        }
        String value = field.getValueAsString();
        return value.isBlank() || field instanceof PDRadioButton && value.equals("Off");
    }

    private static List<String> options(PDField field) {
        if (field instanceof PDChoice choice) {
            return choice.getOptionsDisplayValues();
        }
        return field instanceof PDRadioButton radio
                ? radio.getOnValues().stream().sorted().toList()
                : List.of();
    }

    private static void set(PDField field, String value) throws IOException {
        try {
            if (field instanceof PDCheckBox box) {
                box.check();
            } else if (field instanceof PDChoice choice) {
                choice.setValue(choice.getOptionsExportValues()
                        .get(choice.getOptionsDisplayValues().indexOf(value)));
            } else {
                field.setValue(value);
            }
            if (field instanceof PDTerminalField terminal) {
                terminal.getWidgets().forEach(PdfFields::markChanged);
            }
            markChanged(field.getCOSObject());
        } catch (IllegalArgumentException sign) {
            // the font of the form does not have one of the signs
            throw RuleViolation.of(field.getFullyQualifiedName(), "form.value-not-writable", field.getPartialName());
        }
    }

    private static void markChanged(PDAnnotationWidget widget) {
        markChanged(widget.getCOSObject());
    }

    private static void markChanged(COSDictionary dictionary) {
        dictionary.setNeedToBeUpdated(true);
    }
}
