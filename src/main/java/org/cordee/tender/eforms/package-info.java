/** Reads eForms notices (UBL 2.3 with the European extension) and says what is wrong with one that cannot be used. */
@NullMarked
package org.cordee.tender.eforms;

import org.jspecify.annotations.NullMarked;
