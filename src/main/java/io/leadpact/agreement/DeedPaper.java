package io.leadpact.agreement;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints the document as a PDF: A4, with its own fonts inside, each clause on one page. */
@Component
public class DeedPaper {

  private static final int BOLD = 700;
  private static final int REGULAR = 400;
  private static final String HEAD_ENDS = "</head>";

  private final SpringTemplateEngine templates;

  DeedPaper(SpringTemplateEngine templates) {
    this.templates = templates;
  }

  /** The bytes of the PDF. */
  public byte[] print(DeedDocument document) {
    var html =
        templates.process(
            "agreement/paper",
            new Context(document.tongue().locale(), Map.of("document", document)));
    var bytes = new ByteArrayOutputStream();
    var renderer = new PdfRendererBuilder();
    fonts(renderer);
    // With the sheet inside, nothing is ever loaded, whatever a document says.
    renderer.withHtmlContent(
        html.replaceFirst(HEAD_ENDS, Matcher.quoteReplacement(sheet() + HEAD_ENDS)), "");
    renderer.toStream(bytes);
    try {
      renderer.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fonts(PdfRendererBuilder renderer) {
    font(renderer, "PTF55F", "PT Serif", REGULAR, FontStyle.NORMAL);
    font(renderer, "PTF75F", "PT Serif", BOLD, FontStyle.NORMAL);
    font(renderer, "PTF56F", "PT Serif", REGULAR, FontStyle.ITALIC);
    font(renderer, "PTS55F", "PT Sans", REGULAR, FontStyle.NORMAL);
    font(renderer, "PTS75F", "PT Sans", BOLD, FontStyle.NORMAL);
    font(renderer, "DejaVuSans", "DejaVu Sans", REGULAR, FontStyle.NORMAL);
  }

  private static void font(
      PdfRendererBuilder renderer, String file, String family, int weight, FontStyle style) {
    FSSupplier<InputStream> supplier = () -> open("fonts/" + file + ".ttf");
    renderer.useFont(supplier, family, weight, style, true);
  }

  private static String sheet() {
    try (var stream = open("deed.css")) {
      return "<style>" + new String(stream.readAllBytes(), StandardCharsets.UTF_8) + "</style>";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    try {
      return new ClassPathResource("pdf/" + file).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
