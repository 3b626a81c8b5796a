/** Reads eForms notices (UBL 2.3 with the European extension) and lists the errors of a notice that cannot be used. */
@NullMarked
package org.cordee.tender.eforms;

import org.jspecify.annotations.NullMarked;
