/**
 * The facts that an organisation alone can state about itself: public owners, partners, mission, reserved awards and
 * autonomy.
 */
@NullMarked
@NamedInterface("statement")
package org.cordee.organisation.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
