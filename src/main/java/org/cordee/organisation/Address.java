package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The address of an establishment. In France the département follows from the postal code unless it is given (Corsica,
 * CEDEX).
 */
@Embeddable
public record Address(
        @Nullable String street,
        @Column(name = "postal_code") @Nullable String postalCode,
        String city,
        @Nullable String department,
        String country) {

    // Compiled once: an import checks the address of every line.
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");

    public Address {
        city = city.strip();
        if (city.isEmpty()) {
            throw RuleViolation.of("city", "organisation.address.no-city");
        }
        TextLength.atMost(200, "city", city);
        TextLength.atMost(300, "street", street);
        TextLength.atMost(20, "postalCode", postalCode);
        if (!COUNTRY.matcher(country).matches()) {
            throw RuleViolation.of("country", "organisation.country.malformed", country);
        }
        if (postalCode != null
                && "FR".equals(country)
                && !POSTAL_CODE.matcher(postalCode).matches()) {
            throw RuleViolation.of("postalCode", "organisation.address.postal-code", postalCode);
        }
        if (department == null && postalCode != null && "FR".equals(country)) {
            department = Departments.ofPostalCode(postalCode);
        }
        if (department != null && !Departments.exists(department)) {
            throw RuleViolation.of("department", "organisation.address.department", department);
        }
    }

    public static Address inFrance(@Nullable String street, String postalCode, String city) {
        return new Address(street, postalCode, city, null, "FR");
    }
}
