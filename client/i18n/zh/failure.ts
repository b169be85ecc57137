import type { failure as en } from '../en/failure.ts';

export const failure = {
  NOT_SIGNED_IN: '您已退出登录。请重新登录;本页内容不会丢失。',
  PASSWORD_CHANGE_REQUIRED: '您的密码由他人设定。请先修改密码,之后才能进行其他操作。',
  NOT_ALLOWED: '您的角色无权执行此操作({{action}})。',
  NOT_FOUND: '没有 {{what}} {{id}},或您无权查看。',
  VERSION_CONFLICT:
    '在您查看第 {{expected}} 版期间,他人已保存第 {{actual}} 版。未覆盖任何内容:请查看新版本后再作决定。',
  REQUEST_ID_REUSED: '该请求已用于其他操作。请刷新页面后重试。',
  ALREADY_EXISTS: '{{what}} {{id}} 已存在。',
  INVALID: '录入被拒绝:{{fields}}。',
  WRONG_STATE: '该病例当前状态为“{{state}}”,此操作需要“{{wanted}}”。请重新查看后再决定。',
  invalidField: '{{path}}({{ruleId}})',
  unreachable: '无法连接服务器。内容没有丢失;恢复连接后请重试。',
  unexpected: '服务器出现意外错误,已记录。请重试,或报告发生时间。',
} as const satisfies Record<keyof typeof en, string>;
