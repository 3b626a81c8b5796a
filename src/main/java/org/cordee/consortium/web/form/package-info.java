/** Forms that several pages of consortia share: texts, decisions and figures. */
@NullMarked
package org.cordee.consortium.web.form;

import org.jspecify.annotations.NullMarked;
