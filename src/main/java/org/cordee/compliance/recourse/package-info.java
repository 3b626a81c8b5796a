/** The next contact for a slot that no partner has taken (D16), and for support (D20). */
@NullMarked
@NamedInterface("recourse")
package org.cordee.compliance.recourse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
