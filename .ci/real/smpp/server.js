// node server.js PORT SYSTEM_ID PASSWORD FILE
// Takes submit_sm, puts long messages together again, appends {"to","text","at","parts"} as one JSON line
// to FILE, and sends a delivery receipt. Numbers ending in 000 are undeliverable, in 058 throttled once.
'use strict';
const fs = require('fs');
const smpp = require('smpp');

const [port, systemId, password, file] = process.argv.slice(2);
const throttled = new Set();
let lastId = Date.now();

function partsOf(pdu) {
  const headers = (pdu.short_message && pdu.short_message.udh) || [];
  for (const header of headers) {
    if (header[0] === 0x00 && header.length >= 5) {
      return { reference: header[2], count: header[3], number: header[4] };
    }
    if (header[0] === 0x08 && header.length >= 6) {
      return { reference: header.readUInt16BE(2), count: header[4], number: header[5] };
    }
  }
  if (pdu.sar_total_segments) {
    return { reference: pdu.sar_msg_ref_num, count: pdu.sar_total_segments, number: pdu.sar_segment_seqnum };
  }
  return { reference: 0, count: 1, number: 1 };
}

function textOf(pdu) {
  const payload = pdu.message_payload;
  const message = payload ? payload.message || payload : pdu.short_message.message;
  return Buffer.isBuffer(message) ? message.toString('latin1') : String(message);
}

function note(to, text, parts) {
  fs.appendFileSync(file, JSON.stringify({ to, text, at: new Date().toISOString(), parts }) + '\n');
}

function receipt(session, pdu, id) {
  const delivered = !pdu.destination_addr.endsWith('000');
  const date = new Date().toISOString().replace(/[-:T]/g, '').slice(2, 12);
  session.deliver_sm({
    source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
    esm_class: smpp.ESM_CLASS.MC_DELIVERY_RECEIPT,
    receipted_message_id: id,
    message_state: delivered ? 2 : 5,
    short_message: `id:${id} sub:001 dlvrd:00${delivered ? 1 : 0} submit date:${date} done date:${date} ` +
      `stat:${delivered ? 'DELIVRD' : 'UNDELIV'} err:00${delivered ? 0 : 1} text:`
  });
}

const server = smpp.createServer({}, (session) => {
  const halves = new Map();
  let bound = false;
  session.socket.setNoDelay(true);
  session.on('error', () => session.close());
  for (const bind of ['bind_transceiver', 'bind_transmitter', 'bind_receiver']) {
    session.on(bind, (pdu) => {
      bound = pdu.system_id === systemId && pdu.password === password;
      session.send(pdu.response(bound ? { system_id: 'message-centre' }
        : { command_status: pdu.system_id === systemId ? smpp.ESME_RINVPASWD : smpp.ESME_RINVSYSID }));
    });
  }
  session.on('enquire_link', (pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu) => { session.send(pdu.response()); session.close(); });
  session.on('submit_sm', (pdu) => {
    const to = pdu.destination_addr;
    if (!bound) {
      session.send(pdu.response({ command_status: smpp.ESME_RINVBNDSTS }));
      return;
    }
    if (to.endsWith('058') && !throttled.has(to)) {
      throttled.add(to);
      session.send(pdu.response({ command_status: smpp.ESME_RTHROTTLED }));
      return;
    }
    const id = (++lastId).toString(16);
    const part = partsOf(pdu);
    const key = `${to}/${part.reference}/${part.count}`;
    const have = halves.get(key) || [];
    have[part.number - 1] = textOf(pdu);
    halves.set(key, have);
    if (have.filter((text) => text !== undefined).length === part.count) {
      halves.delete(key);
      note(to, have.join(''), part.count);
    }
    session.send(pdu.response({ message_id: id }));
    if (pdu.registered_delivery & 1) {
      setTimeout(() => receipt(session, pdu, id), 50);
    }
  });
});

server.listen(Number(port), '127.0.0.1', () => console.log(`listening on ${port}`));
process.on('SIGTERM', () => process.exit(0));
