package io.leadpact.clock;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deriving everything again from the journals. */
@RestController
@RequestMapping("/api/v1/rebuilds")
class RebuildApi {

  private final Rebuilds rebuilds;

  RebuildApi(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @PostMapping
  ResponseEntity<Rebuilds.Rebuild> ask() {
    var id = rebuilds.ask();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/rebuilds/" + id))
        .body(rebuilds.find(id));
  }

  @GetMapping("/{id}")
  Rebuilds.Rebuild find(@PathVariable long id) {
    return rebuilds.find(id);
  }
}
